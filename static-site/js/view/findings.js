// @ts-check
/** What publications found about a feature, beside what these data say. Loaded when it is first needed. */
import { t } from '../language.js';
import { guard, html, nothing } from '../lit.js';
import { agreementWords, herePart } from '../model/agreement-words.js';

/** @param {Answers.FeatureFacts} facts */
export function drawFindings(facts) {
  const { research: all, direction } = facts;
  return guard([all, direction], () => html`<ul>${all.map((one) => finding(one, facts))}</ul>`);
}

/** @param {Answers.Finding} one @param {Answers.FeatureFacts} facts */
function finding(one, facts) {
  const here = herePart(one, facts);
  return html`<li>
    <p><b class="badge">${agreementWords(one)}</b> ${one.finding}</p>
    ${here ? html`<p>${t`In these data: ${here}`}</p>` : nothing}
    <dl>
      <div><dt>${t`Size`}</dt><dd>${one.size}</dd></div>
      <div><dt>${t`Measured`}</dt><dd>${one.measured}; ${one.setting}</dd></div>
      <div><dt>${t`But`}</dt><dd>${one.caveat} ${one.vendor ? t`It is a company’s claim about its own product.` : nothing}</dd></div>
      <div><dt>${t`From`}</dt><dd>${one.citation}${one.basis === 'cited' ? `. ${t`Known to us by its abstract, or by what others say of it.`}` : nothing}</dd></div>
    </dl>
  </li>`;
}
