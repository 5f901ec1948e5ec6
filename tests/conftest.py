"""How property tests draw their examples."""

import os

from hypothesis import settings

# On a busy machine an example may take long; that is no failure of the property.
settings.register_profile("house", deadline=None, print_blob=True)
# The gate must give the same answer twice; fresh examples are for the bench beside it.
settings.register_profile("gate", parent=settings.get_profile("house"), derandomize=True)
settings.load_profile("gate" if os.environ.get("CI") else "house")
