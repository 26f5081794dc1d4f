// A finding of the legality check says on which page of the form it is mended; a click opens that page.
document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".o_eco_where");
    if (link) {
        event.preventDefault();
        link.closest(".o_form_view")?.querySelector(`.o_notebook .nav-link[name="${link.dataset.page}"]`)?.click();
    }
});
