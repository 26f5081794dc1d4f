"""Give the login admin its first own password; fed to ``odoo shell`` by ``docker/prepare``.

A new database of Odoo opens to admin with the password "admin". As long as that is so, the password becomes
that of the environment variable ECO_ADMIN_PASSWORD; one that was changed since is left alone.
"""

import os
import sys

admin = env.ref("base.user_admin")  # noqa: F821  odoo shell defines env
env.cr.execute("SELECT password FROM res_users WHERE id = %s", [admin.id])  # noqa: F821
(stored,) = env.cr.fetchone()  # noqa: F821
if admin._crypt_context().verify("admin", stored):
    if os.environ["ECO_ADMIN_PASSWORD"] == "admin":
        sys.exit("ECO_ADMIN_PASSWORD must differ from Odoo's own first password")
    admin.password = os.environ["ECO_ADMIN_PASSWORD"]
    env.cr.commit()  # noqa: F821
    print("The login admin has its first own password.")
