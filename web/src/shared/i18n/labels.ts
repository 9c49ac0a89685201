// Names of fields, values and objects, shared with the public page; here what a value means in one enumeration only.
import { fieldLabel as labelOfField, objectLabel, valueLabel } from "../../../public/js/labels.js";
import { FIELDS } from "./fields";
import type { Language } from "./index";
import { VALUES } from "./values";

export { objectLabel };

const UNITS = /_(fen_per_tonne|fen|kg|ppm|udeg)$/;

export function fieldLabel(name: string, language: Language): string {
    const bare = name.replace(UNITS, "");
    return (language === "zh" && FIELDS[bare]) || labelOfField(bare, language);
}

/** Where a word differs from its common meaning. */
const IN_ENUMERATION: Record<string, readonly [string, string]> = {
    "Delivery.pending": ["等待送达", "Under way"],
    "Delivery.done": ["已送达", "Delivered"],
    "Delivery.dead": ["已放弃", "Given up"],
    "FacilityStatus.open": ["可用", "Open"],
    "LoanStatus.open": ["存续", "Open"],
    "OrderStatus.open": ["待签署", "To be signed"],
    "ApplicationStatus.verified": ["待银行审批", "With the bank"],
    "ApplicationStatus.submitted": ["待核验", "To be verified"],
    "DrawdownStatus.instructed": ["等待银行放款", "With the bank"],
    "RepaymentStatus.requested": ["等待银行扣款", "With the bank"],
    "ClaimStatus.instructed": ["等待银行扣款", "With the bank"],
    "AlertStatus.raised": ["待处置", "Raised"],
    "Breaker.open": ["熔断", "Stopped"],
    "Breaker.closed": ["正常", "Normal"],
    "BreakStatus.open": ["待处理", "Open"],
    "PlacementStatus.placed": ["待答复", "To be answered"],
    "ClockStage.fund": ["放款", "Fund"],
    "NeedStatus.recorded": ["待企业确认", "To be confirmed"],
    "NeedStatus.confirmed": ["待发布", "To be published"],
    "Verdict.approved": ["批准", "Approve"],
    "Verdict.refused": ["拒绝", "Refuse"],
    "Verdict.manual_review": ["转人工复核", "Manual review"],
    "WeighingMode.weighed": ["过磅", "Weighed"],
    "ContractKind.purchase": ["采购合同", "Purchase"],
    "ContractKind.sales": ["销售合同", "Sale"],
    "EvidenceState.missing": ["缺失", "Missing"],
    "Capacity.supplier": ["供应商", "Supplier"],
    "Capacity.supervisor": ["仓储监管", "Warehouse supervision"],
    "DutyLevel.custodian": ["驻仓员", "Custodian"],
    "DutyLevel.supervisor": ["监管主管", "Supervisor"],
    "Check.goods": ["货物品名", "Goods"],
    "Check.weight": ["重量", "Weight"],
    "Check.amount": ["金额", "Amount"],
    "OrderKind.processing": ["加工", "Processing"],
    "Stage.delivered": ["已到货", "Delivered"],
    "Stage.settled": ["已了结", "Settled"],
};

export function label(enumeration: string, value: string, language: Language): string {
    const own = IN_ENUMERATION[`${enumeration}.${value}`];
    if (own) return own[language === "zh" ? 0 : 1];
    return (language === "zh" && VALUES[value]) || valueLabel(value, language);
}
