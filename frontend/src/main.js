/* Makes quicker what works without it: every page is whole when none of this runs. */
import "./style/main.scss";
import { startAutosave } from "./modules/autosave.js";
import { startBulk, watchTicks } from "./modules/bulk.js";
import { startConfirm } from "./modules/confirm.js";
import { startCopy } from "./modules/copy.js";
import { focusErrors } from "./modules/errors.js";
import { startFilters } from "./modules/filters.js";
import { startHtmx } from "./modules/htmx.js";
import { startIntake } from "./modules/intake.js";
import { startMenus } from "./modules/menus.js";
import { guardForms } from "./modules/submit_once.js";
import { startUpload } from "./modules/upload.js";

const perPart = [startFilters, startConfirm, startCopy, startBulk, startAutosave, startIntake, startUpload, focusErrors];

startHtmx((part) => perPart.forEach((start) => start(part)));
startMenus();
watchTicks();
guardForms();
