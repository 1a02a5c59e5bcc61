// @ts-check
import { t } from '../language.js';

/** The word for odds. */
export const CONFIDENCE = { unclear: t`unclear`, possible: t`possible`, likely: t`likely`, 'very-likely': t`very likely` };
