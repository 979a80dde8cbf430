"""Every setting of the server, a file for each topic, each read from the environment there and nowhere else.

Importing this package starts nothing: type checkers and editors import it too.
"""

from assets.settings.apps import *
from assets.settings.base import *
from assets.settings.database import *
from assets.settings.environment import refuse_faults
from assets.settings.exports import *
from assets.settings.feeds import *
from assets.settings.figures import *
from assets.settings.gateway import *
from assets.settings.loans import *
from assets.settings.logs import *
from assets.settings.mail import *
from assets.settings.messages import *
from assets.settings.monitoring import *
from assets.settings.pages import *
from assets.settings.security import *
from assets.settings.sign_in import *
from assets.settings.user_transfers import *
from assets.settings.webhooks import *
from assets.settings.withdrawals import *

refuse_faults()
