"""One content per statutory document, three renderings of it: PDF, DOCX and plain text.

``markup.parse`` checks the markup, ``content.read`` turns it into the words as they stand on paper, and
``pdf.render_pdf``, ``word.render_docx`` and ``text.plain_text`` write those same words out.
Nothing here knows of Odoo or of the law.
"""
