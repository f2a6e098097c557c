from kepu.foundation.accounts.services.change_password import (
    change_password,
    issue_initial_password,
)
from kepu.foundation.accounts.services.close_user import (
    deactivate_user,
    erase_user,
    reactivate_user,
)
from kepu.foundation.accounts.services.count_attempts import (
    Attempt,
    fail_attempt,
    forgive_attempt,
    open_attempt,
)
from kepu.foundation.accounts.services.create_user import create_user
from kepu.foundation.accounts.services.end_sign_ins import (
    end_all_sign_ins,
    end_other_sign_ins,
    end_sign_in,
)
from kepu.foundation.accounts.services.keep_form import discard_form, keep_form, purge_kept_forms
from kepu.foundation.accounts.services.mail_user import (
    mail_password_link,
    send_password_link,
    send_security_notice,
)
from kepu.foundation.accounts.services.second_factor import (
    note_second_factor,
    remove_second_factor,
)
from kepu.foundation.accounts.services.sign_in import (
    complete_sign_in,
    complete_sign_out,
    note_activity,
)
from kepu.foundation.accounts.services.unlock_user import (
    forget_attempts,
    forget_old_attempts,
    unlock_user,
)
from kepu.foundation.accounts.services.update_user import update_user
from kepu.foundation.accounts.services.use_code import use_code

__all__ = [
    "Attempt",
    "change_password",
    "complete_sign_in",
    "complete_sign_out",
    "create_user",
    "deactivate_user",
    "discard_form",
    "end_all_sign_ins",
    "end_other_sign_ins",
    "end_sign_in",
    "erase_user",
    "fail_attempt",
    "forget_attempts",
    "forget_old_attempts",
    "forgive_attempt",
    "issue_initial_password",
    "keep_form",
    "mail_password_link",
    "note_activity",
    "note_second_factor",
    "open_attempt",
    "purge_kept_forms",
    "reactivate_user",
    "remove_second_factor",
    "send_password_link",
    "send_security_notice",
    "unlock_user",
    "update_user",
    "use_code",
]
