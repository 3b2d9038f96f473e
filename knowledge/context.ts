import type { Kind } from '../lib/knowledge/types';

/**
 * Forms that hold a name of the same entry and a word that only says what sort of thing it is: `Trainium chips`,
 * `推理芯片`, `《英伟达之道》`. They settle the sense, but the mark covers the name alone.
 */

const AFTER_NAME =
  /^[ -]?(?:models?|chips?|GPUs?|processors?|chatbot|app|assistant|series|family|platform|servers?|systems?|architecture|clusters?|editor|supercomputer|newsletter|racks?|accelerators?|superchips?)$/i;
const AFTER_TERM = /^ (?:chips?|servers?|count|budget|usage|consumption|provider|workload)$/i;
const AFTER_HAN =
  /^ ?(?:芯片|晶片|架构|架構|阶段|階段|数据|數據|資料|平台|平臺|App|系列|功能|报告|報告|项目|显卡|顯示卡|集群|叢集|编辑器|應用|应用|助手|公司|服务器|伺服器|科学园区|科學園區|科学工业园区|聊天机器人|机器人|消耗|用量|数|制程|机柜|機櫃|加速卡|加速器|处理器|處理器|超级芯片|超級晶片)$/;
const AFTER_HAN_NAME = /^ ?(?:大?模型)$/;
const BEFORE =
  /^(?:input|output|million|billion|trillion|输入|輸入|输出|輸出|百万|百萬|万亿|萬億|全|纳米|奈米|formali[sz]ed in) ?$/i;
/** A chip's maker, whom Chinese writes before it without a blank: two names side by side. */
const MAKER = /^(?:华为|華為|英伟达|英偉達|輝達) ?$/;
const QUOTED = /^[《〈](.+)[》〉]$/;

/** The name in a title's quotes, which the mark leaves out; undefined where the form is not quoted. */
export const quotedName = (form: string): string | undefined => QUOTED.exec(form)?.[1];

/**
 * True where a form is only context for another one of the same entry.
 * @param names the other forms of the entry, in lower case
 */
export function isContext(form: string, kind: Kind, names: ReadonlySet<string>): boolean {
  const text = form.toLowerCase();
  for (let cut = 1; cut < form.length; cut++) {
    // `trailing-edge chip`: an adjective is no name.
    const isNoun = !form.slice(0, cut).includes('-') || kind !== 'term';
    if (isNoun && names.has(text.slice(0, cut)) && isSort(form.slice(cut), kind)) return true;
    const before = form.slice(0, cut);
    const isKnown = names.has(text.slice(cut).replace(/s$/, ''));
    if (isKnown && (BEFORE.test(before) || (kind === 'chip' && MAKER.test(before)))) return true;
  }
  return quotedName(form) !== undefined;
}

function isSort(rest: string, kind: Kind): boolean {
  if (AFTER_HAN.test(rest)) return true;
  return kind === 'term' ? AFTER_TERM.test(rest) : AFTER_NAME.test(rest) || AFTER_HAN_NAME.test(rest);
}
