// @ts-check
// Names of fields, objects and values as the county's people call them. English names follow from the identifiers.

/** @type {Record<string, string>} */
const FIELDS = {
    account: "科目", accrued: "应计利息", agreement: "合作协议", amount: "金额", announced: "预报重量", application: "融资申请",
    applied_by: "申请人", as_of: "计息至", at: "时间", automatic: "系统自动", backs: "支持的融资", bank: "银行",
    bank_name: "银行名称", bank_reference: "银行业务号", basis: "计息天数基准", bundle: "捆包号", buyer_code: "购方代码",
    calibrated_on: "校准日期", capacities: "身份", central: "中心仓", clock_ahead: "时钟超前", closes: "结清", code: "代码",
    code_override: "代码例外", computed: "系统计算", conditions: "放款条件", consent: "授权", contract: "合同", control: "控制证据",
    control_start: "控制起始", correction: "更正", cost: "成本", counterparty_code: "对手方代码", counterparty_name: "对手方",
    custodian: "驻仓员", date: "日期", day: "日期", deadline: "截止时间", device: "设备", dimensions: "尺寸", drawable: "可提金额",
    drawdown: "提款", drawn: "已用额度", due_on: "到期日", duty: "值班", enterprise: "企业", enterprise_name: "企业名称",
    evidence: "依据", expires_on: "有效期至", facility: "授信额度", failure: "失败原因", financeable: "可融资金额",
    financed: "已融资金额", from: "起", fund: "风险补偿基金", gateway: "网关", goods: "货物", grade: "牌号",
    guarantee_limit: "担保限额", guarantor: "担保方", handover: "交接单", interest: "利息", interest_paid: "已付利息",
    invoice: "发票", invoices: "发票", issued_on: "开票日期", key: "密钥", kind: "类型", latest: "最新读数",
    lien_waiver: "留置权放弃书", limit: "额度", loan: "贷款", loans_open: "未结贷款笔数", login: "用户名", lot: "捆包", lots: "捆包",
    ltv: "质押率", issued_at: "出具时间", message: "报文", mode: "计重方式", name: "名称", number: "编号", offer: "批复", open_order: "在办作业单",
    opened_on: "起息日", order: "作业单", organisation: "机构", origin: "产地", outstanding: "未还本金", owner: "货主",
    passed: "通过", payee: "收款人", payoff: "结清金额", pledged_to: "质押给", position: "序号", previous: "上一报文",
    price: "参考价", principal: "本金", product: "产品", public_key: "公钥", purpose: "用途", rate: "年利率", readings: "读数个数",
    reason: "原因", reasons: "理由", reference: "银行业务号", refund: "退款", refund_due: "应退款", registration_expires: "登记有效期至",
    registration_number: "动产登记编号", release_requested: "申请解押", repayment: "还款", requested: "还款在途",
    requested_at: "申请时间", instructed_at: "指示时间", reserved: "提款在途", results: "核验结果", roles: "角色", root: "读数树根",
    scopes: "授权范围", seller_code: "销方代码", sequence: "报文序号", settlement: "结息方式", signatures: "签署", signed_on: "签订日期",
    source: "来源", specification: "规格", status: "状态", submitted_at: "提交时间", supervisor: "监管方", tax: "税额",
    tenor_days: "期限（天）", terms: "条款", to: "止", tripartite_agreement: "三方监管协议", until: "有效期至", user: "用户",
    object: "对象", verdict: "结论", valid_from: "有效期起", valid_to: "有效期至", value: "数值", value_date: "记账日", verification: "贸易核验", verifier: "核验员",
    warehouse: "仓库", weight: "重量", zone: "库区", zones: "库区", check: "核验项", note: "说明", debit: "借方", credit: "贷方",
    bank_share: "银行分担比例", capacity: "容量", close_out_ltv: "平仓线", confirm_timeout_s: "放款确认时限（秒）",
    contract_ltv: "合同质押率", detail: "说明", endpoint: "接口地址", exposure_cap: "在保上限", fund_share: "基金分担比例",
    guarantee_multiple: "担保放大倍数", guarantor_share: "担保方分担比例", haircut: "估值折扣", length_mm: "长度（毫米）",
    maximum: "最高金额", minimum: "最低金额", thickness_um: "厚度（微米）", title: "名称", tolerance: "容差",
    warning_ltv: "预警线", width_mm: "宽度（毫米）", withdrawn: "已撤回",
    report: "报告", content: "内容", trade: "贸易背景", checks: "核验项", frozen: "冻结", disputed: "争议", missing: "缺失",
    item: "证据", state: "状况", holds: "有效", valuation: "估值", prices: "参考价", exposure: "须覆盖敞口", searches: "权利冲突查询",
    search: "查询事项", searched: "查询数量", found: "发现冲突", doubts: "存疑事项", confirmed: "权属确认", verified_at: "核验时间",
    monthly: "月度", before: "期初", after: "期末", movements: "收付", taken: "抵扣", use: "资金用途", misuses: "挪用",
    deviates: "流向偏离", trading_partner: "交易对方", cover: "担保", alerts: "告警", concerns: "关注事项", owed: "应付",
    overdue_principal: "逾期本金", overdue_interest: "逾期利息", days_overdue: "逾期天数", loan_class: "五级分类", penalty: "罚息",
    costs: "费用", plan: "还款方式", margin: "保证金", close_out: "触及平仓线", top_up_by: "追加担保期限", rule: "规则",
    alert_class: "级别", raised_at: "触发时间", intervened_at: "处置时间", on_site_at: "到场时间", closed_at: "关闭时间",
    cause: "原因", case_number: "案号", outcome: "结论", alert: "告警",
};

/** @type {Record<string, string>} */
const ENGLISH_FIELDS = { ltv: "Loan to value", accrued: "Accrued interest", requested: "In repayments under way" };

/** Values of enumerations, in fields that hold nothing else. @type {Record<string, string>} */
const VALUES = {
    submitted: "已提交", verified: "已核验", manual_review: "人工复核", approved: "已批准", refused: "已拒绝", accepted: "已接受",
    withdrawn: "已撤回", open: "进行中", closed: "已关闭", repaid: "已结清", instructed: "已指示放款", confirmed: "已确认",
    failed: "失败", timed_out: "已超时", requested: "已申请", applied: "已申请", admitted: "已准入", suspended: "已暂停",
    exited: "已退出", announced: "已预报", arrived: "已到货", inspected: "已验收", in_stock: "在库", pledged: "已质押",
    outbound: "出库", inbound: "入库", executed: "已执行", cancelled: "已取消", weighed: "过磅", theoretical: "理计",
    with_principal: "利随本清", monthly_20: "按月付息（20 日）", at_maturity: "到期付息", purchase: "采购", sales: "销售",
    government: "政府", fund_manager: "基金管理", policy_office: "政策部门", information_service: "信息服务", supervisor: "仓储监管",
    guarantor: "担保", trader: "贸易", bank: "银行", enterprise: "企业", supplier: "供应商", buyer: "采购商",
    administrator: "管理员", operator_clerk: "运营经办", operator_checker: "运营复核", verifier: "核验员",
    supervisor_officer: "监管员", custodian: "驻仓员", enterprise_officer: "企业经办", bank_officer: "银行经办",
    bank_system: "银行系统", gateway: "网关", government_viewer: "政府查看", price_officer: "价格专员", trade: "贸易", stock: "库存",
    tax: "税务", social_security: "社保", credit_record: "征信", score: "评分", floor_scale: "地磅台秤", weighbridge: "汽车衡",
    position: "位置", temperature: "温度", humidity: "湿度", door: "门禁", parties: "交易双方", goods: "货物", weight: "重量",
    amount: "金额", logistics: "物流", payment: "付款", inventory: "存货质押", prepayment: "预付款", procurement: "代采",
    decored: "脱核", revolving: "循环", voucher: "凭证", asset_rights: "资产确权报告", post_loan: "贷后监管报告",
    appointment: "债权人委托监管", lien_waiver: "放弃留置权声明", registration: "动产融资统一登记", control_start: "控制起始时间",
    custody: "货物持续在控", tripartite_agreement: "三方监管协议", handover: "双人交接", present: "齐备", missing: "缺失",
    expired: "过期", broken: "中断", invoice_used: "发票是否已用于其他融资", contract_exceeded: "合同是否超额融资",
    other_owner: "货主是否为本企业", other_pledge: "货物是否另有质押或受控于他行", other_bundle: "捆包号是否在他处存续或已质押",
    receipt_out: "是否有流通中的电子仓单", held_back: "是否冻结、争议或缺失", trade_not_verified: "贸易背景核验未全部通过",
    conflict_found: "查询发现权利冲突", control_not_holding: "控制证据不完整或已中断", goods_without_price: "部分牌号当日无参考价",
    overdue: "贷款逾期", non_performing: "贷款不良", use_deviates: "资金流向与核验不符", misuse: "存在挪用", facility_frozen: "额度已冻结",
    cover_below_contract: "质物价值低于约定质押率", top_up_open: "正在追加担保", close_out_reached: "已触及平仓线",
    goods_held_back: "质物冻结、争议或缺失", alert_open: "存在未关闭的告警", normal: "正常", special_mention: "关注", substandard: "次级",
    doubtful: "可疑", loss: "损失", bullet: "到期还本",
};

/** @type {Record<string, [string, string]>} */
const OBJECTS = {
    loan: ["贷款", "Loan"], facility: ["授信额度", "Facility"], application: ["融资申请", "Application"], drawdown: ["提款", "Drawdown"],
    repayment: ["还款", "Repayment"], lot: ["捆包", "Lot"], order: ["作业单", "Order"], contract: ["合同", "Contract"],
    invoice: ["发票", "Invoice"], verification: ["贸易核验", "Verification"], control: ["控制证据", "Control evidence"],
};

/** @param {string} identifier */
const inWords = (identifier) => (identifier.charAt(0).toUpperCase() + identifier.slice(1)).replaceAll("_", " ");

/** @param {string} name without unit @param {"zh" | "en"} language */
export function fieldLabel(name, language) {
    return language === "zh" ? (FIELDS[name] ?? name) : (ENGLISH_FIELDS[name] ?? inWords(name));
}

/** @param {string} value of an enumeration @param {"zh" | "en"} language */
export const valueLabel = (value, language) => (language === "zh" ? (VALUES[value] ?? value) : inWords(value));

/** @param {string} id "loan-000001" @param {"zh" | "en"} language */
export function objectLabel(id, language) {
    return OBJECTS[id.replace(/-\d+$/, "")]?.[language === "zh" ? 0 : 1] ?? "";
}
