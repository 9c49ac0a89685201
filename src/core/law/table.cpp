// The rules of law that the platform obeys, every version that may still matter to it, oldest first.
#include "core/law/rules.hpp"

namespace gzl::core::law {

namespace {

std::optional<Date> on(int year, int month, int day) {
    return Date::of(year, month, day);
}

constexpr std::nullopt_t kOpen = std::nullopt;         // until: until further notice
constexpr std::nullopt_t kNotYetDated = std::nullopt;  // from: announced, its first day not yet published

std::vector<Rule> pledges() {
    return {
        {"title_registration",
         "F9",
         "《民法典》第416条",
         on(2021, 1, 1),
         kOpen,
         {{"days", 10, Unit::days}},
         "动产购买价款担保须在标的物交付后 {days} 日内登记,方可优先于买受人的其他担保物权人(留置权人除外)",
         "Security for the price of goods goes before the buyer's other secured creditors (a lien excepted) when "
         "registered within {days} days of delivery"},
        {"registration_expiry",
         "W6",
         "《应收账款质押登记办法》(人民银行令〔2019〕第4号)第12条",
         on(2020, 1, 1),
         on(2022, 1, 31),
         {{"shortest_months", 1, Unit::months}, {"longest_months", 360, Unit::months}},
         "登记期限最短 {shortest_months} 个月,最长 {longest_months} 个月;期满前未展期的登记失效",
         "A registration lasts {shortest_months} to {longest_months} months and lapses unless extended before its end"},
        {"registration_expiry",
         "W6",
         "《动产和权利担保统一登记办法》(人民银行令〔2021〕第7号)",
         on(2022, 2, 1),
         kOpen,
         {{"shortest_months", 1, Unit::months}, {"longest_months", 360, Unit::months}},
         "中登网登记期限最短 {shortest_months} 个月,最长 {longest_months} 个月;期满前未展期的登记失效",
         "A registration lasts {shortest_months} to {longest_months} months and lapses unless extended before its end"},
        {"pledge_control",
         "W6",
         "《最高人民法院关于适用民法典有关担保制度的解释》(法释〔2020〕28号)第55条",
         on(2021, 1, 1),
         kOpen,
         {},
         "监管质押自债权人委托的监管人实际控制货物之日起设立;由出质人委托或未履行监管职责的,质权未设立",
         "A supervised pledge exists from the day on which the supervisor appointed by the creditor actually controls "
         "the goods"},
        {"lien_waiver",
         "W6",
         "《合同法》第380条",
         on(1999, 10, 1),
         on(2020, 12, 31),
         {},
         "寄存人未付保管费的,保管人可留置保管物,另有约定的除外",
         "A depositary may retain the goods for unpaid fees unless agreed otherwise"},
        {"lien_waiver",
         "W6",
         "《民法典》第903条",
         on(2021, 1, 1),
         kOpen,
         {},
         "寄存人未付保管费的,保管人可留置保管物,当事人另有约定的除外;监管质押须有放弃留置权声明",
         "A depositary may retain the goods for unpaid fees unless agreed otherwise; a supervised pledge needs its "
         "waiver"},
        {"forfeiture",
         "G3",
         "《物权法》第211条",
         on(2007, 10, 1),
         on(2020, 12, 31),
         {},
         "质权人在债务履行期届满前不得与出质人约定债务人不履行到期债务时质押财产归债权人所有",
         "A pledgee may not agree beforehand that the goods become its own on default"},
        {"forfeiture",
         "G3",
         "《民法典》第428条",
         on(2021, 1, 1),
         kOpen,
         {},
         "约定债务人不履行到期债务时质押财产归债权人所有的,只能依法就质押财产优先受偿",
         "An agreement that the goods become the creditor's on default gives only priority in the proceeds"},
        {"warehouse_receipt",
         "W8",
         "《合同法》第386条",
         on(1999, 10, 1),
         on(2020, 12, 31),
         {{"items", 8, Unit::items}},
         "仓单应当记载 {items} 项法定事项",
         "A warehouse receipt states {items} items"},
        {"warehouse_receipt",
         "W8",
         "《民法典》第909条",
         on(2021, 1, 1),
         kOpen,
         {{"items", 8, Unit::items}},
         "仓单应当记载 {items} 项法定事项",
         "A warehouse receipt states {items} items"},
    };
}

std::vector<Rule> guarantees() {
    return {
        {"guarantee_period",
         "G2",
         "《担保法》第25、26条,法释〔2000〕44号第32条",
         on(2000, 12, 13),
         on(2020, 12, 31),
         {{"unwritten_months", 6, Unit::months}, {"unclear_months", 24, Unit::months}},
         "未约定保证期间的为主债务到期后 {unwritten_months} 个月,约定不明的为 {unclear_months} 个月",
         "A guarantee period that is not written is {unwritten_months} months from the debt's due date, an unclear one "
         "{unclear_months} months"},
        {"guarantee_period",
         "G2",
         "《民法典》第692条",
         on(2021, 1, 1),
         kOpen,
         {{"unwritten_months", 6, Unit::months}, {"unclear_months", 6, Unit::months}},
         "未约定或约定不明的保证期间为主债务到期后 {unwritten_months} 个月",
         "A guarantee period that is not written, or unclear, is {unwritten_months} months from the debt's due date"},
        {"guarantee_mode",
         "G2",
         "《担保法》第19条",
         on(1995, 10, 1),
         on(2020, 12, 31),
         {{"unwritten_joint", 1, Unit::choice}},
         "保证方式没有约定的,按连带责任保证承担",
         "A guarantee whose kind is not written is joint"},
        {"guarantee_mode",
         "G2",
         "《民法典》第686条",
         on(2021, 1, 1),
         kOpen,
         {{"unwritten_joint", 0, Unit::choice}},
         "保证方式没有约定的,按一般保证承担;连带责任须书面写明",
         "A guarantee whose kind is not written is ordinary; joint liability must be written"},
    };
}

std::vector<Rule> contracts() {
    return {
        {"earnest_money",
         "F9",
         "《担保法》第91条",
         on(1995, 10, 1),
         on(2020, 12, 31),
         {{"cap_ppm", 200'000, Unit::ppm}},
         "定金不得超过主合同标的额的 {cap_ppm}",
         "Earnest money is at most {cap_ppm} of the contract"},
        {"earnest_money",
         "F9",
         "《民法典》第586条",
         on(2021, 1, 1),
         kOpen,
         {{"cap_ppm", 200'000, Unit::ppm}},
         "定金不得超过主合同标的额的 {cap_ppm},超过部分不产生定金的效力",
         "Earnest money is at most {cap_ppm} of the contract; more has no effect as such"},
        {"repayment_order",
         "L4",
         "《最高人民法院关于适用合同法若干问题的解释(二)》(法释〔2009〕5号)第21条",
         on(2009, 5, 13),
         on(2020, 12, 31),
         {{"costs", 1, Unit::place}, {"interest", 2, Unit::place}, {"principal", 3, Unit::place}},
         "还款不足以清偿全部债务的,依次抵充实现债权的费用、利息、主债务",
         "A payment that does not settle all goes to costs, then interest, then principal"},
        {"repayment_order",
         "L4",
         "《民法典》第561条",
         on(2021, 1, 1),
         kOpen,
         {{"costs", 1, Unit::place}, {"interest", 2, Unit::place}, {"principal", 3, Unit::place}},
         "还款不足以清偿全部债务的,除另有约定外依次抵充实现债权的费用、利息、主债务",
         "A payment that does not settle all goes, unless agreed otherwise, to costs, then interest, then principal"},
        {"sme_payment",
         "T1 V3",
         "《保障中小企业款项支付条例》(国令第728号)第8、15条",
         on(2020, 9, 1),
         on(2025, 5, 31),
         {{"public_days", 30, Unit::days}, {"public_longest_days", 60, Unit::days}, {"daily_ppm", 500, Unit::ppm}},
         "机关、事业单位应在交付后 {public_days} 日内付款,另有约定的最长 {public_longest_days} "
         "日;未约定逾期利率的按每日 "
         "{daily_ppm} 支付逾期利息",
         "Public bodies pay small and medium enterprises within {public_days} days of delivery, at most "
         "{public_longest_days} when agreed; late interest where none is agreed is {daily_ppm} a day"},
        {"sme_payment",
         "T1 V3",
         "《保障中小企业款项支付条例》(国令第802号)第9、17条",
         on(2025, 6, 1),
         kOpen,
         {{"days", 60, Unit::days},
          {"public_days", 30, Unit::days},
          {"public_longest_days", 60, Unit::days},
          {"daily_ppm", 500, Unit::ppm}},
         "大型企业应在交付后 {days} 日内付款;机关、事业单位 {public_days} 日内,另有约定的最长 {public_longest_days} "
         "日;未约定逾期利率的按每日 {daily_ppm} 支付逾期利息",
         "Large enterprises pay small and medium ones within {days} days of delivery, public bodies within "
         "{public_days}, at most {public_longest_days} when agreed; late interest where none is agreed is {daily_ppm} "
         "a day"},
        {"forced_acceptance",
         "V1",
         "《保障中小企业款项支付条例》(国令第728号)第10条",
         on(2020, 9, 1),
         on(2025, 5, 31),
         {},
         "不得强制中小企业接受商业汇票等非现金支付方式",
         "No small or medium enterprise may be forced to accept payment other than money"},
        {"forced_acceptance",
         "V1",
         "《保障中小企业款项支付条例》(国令第802号)第11条",
         on(2025, 6, 1),
         kOpen,
         {},
         "不得强制中小企业接受商业汇票、应收账款电子凭证等非现金支付方式",
         "No small or medium enterprise may be forced to accept bills, electronic vouchers or other payment than "
         "money"},
    };
}

std::vector<Rule> loans() {
    return {
        {"classification",
         "L6",
         "《贷款风险分类指引》(银监发〔2007〕54号)第10、11条,财金〔2002〕5号",
         on(2007, 7, 3),
         on(2023, 6, 30),
         {{"special_days", 1, Unit::days}, {"substandard_days", 90, Unit::days}},
         "逾期 {special_days} 天起至少为关注,逾期超过 {substandard_days} 天(应收利息不再计入当期损益)至少为次级",
         "Overdue from {special_days} day: special mention at least; more than {substandard_days} days (interest no "
         "longer "
         "accrued): substandard at least"},
        {"classification",
         "L6",
         "《商业银行金融资产风险分类办法》(银保监会、人民银行令〔2023〕第1号)第10至13条",
         on(2023, 7, 1),
         kOpen,
         {{"special_days", 1, Unit::days},
          {"substandard_days", 90, Unit::days},
          {"doubtful_days", 270, Unit::days},
          {"loss_days", 360, Unit::days}},
         "逾期 {special_days} 天起至少为关注,超过 {substandard_days} 天至少为次级,超过 {doubtful_days} "
         "天至少为可疑,超过 {loss_days} "
         "天为损失",
         "Overdue from {special_days} day: special mention; more than {substandard_days} days: substandard; "
         "{doubtful_days}: "
         "doubtful; {loss_days}: loss"},
        {"entrusted_payment",
         "L8",
         "《固定资产贷款管理暂行办法》(银监会令2009年第2号)第25条,《流动资金贷款管理暂行办法》(银监会令2010年第1号)"
         "第26条",
         on(2010, 2, 12),
         on(2024, 6, 30),
         {{"fixed_asset_fen", 500'000'000, Unit::fen}, {"fixed_asset_project_ppm", 50'000, Unit::ppm}},
         "固定资产贷款单笔支付超过 {fixed_asset_fen} 元或项目总投资 {fixed_asset_project_ppm} "
         "的须受托支付;流动资金贷款支付对象明确且金额较大的由银行约定",
         "A fixed-asset loan's payment above {fixed_asset_fen} yuan or {fixed_asset_project_ppm} of the project goes "
         "to "
         "the payee; of a working-capital loan, large ones to a named payee as the bank agrees"},
        {"entrusted_payment",
         "L8",
         "《固定资产贷款管理办法》《流动资金贷款管理办法》(国家金融监督管理总局令2024年第1、2号)第五章",
         on(2024, 7, 1),
         kOpen,
         {{"threshold_fen", 1'000'000'000, Unit::fen}},
         "向某一交易对象单笔支付超过 {threshold_fen} 元的,须受托支付",
         "A single payment above {threshold_fen} yuan to a named payee goes to the payee"},
        {"extension",
         "L5",
         "《贷款通则》(人民银行令1996年第2号)第12条",
         on(1996, 8, 1),
         kOpen,
         {{"short_ppm", 1'000'000, Unit::ppm},
          {"medium_ppm", 500'000, Unit::ppm},
          {"long_days", 1095, Unit::days},
          {"short_months", 12, Unit::months},
          {"medium_months", 60, Unit::months}},
         "展期累计:期限 {short_months} 个月以内的不超过原期限,{medium_months} 个月以内的不超过原期限的 "
         "{medium_ppm},更长的不超过 {long_days} 天",
         "Extensions add up to at most the original term up to {short_months} months, {medium_ppm} of it up to "
         "{medium_months} months, {long_days} days beyond"},
    };
}

std::vector<Rule> vouchers() {
    constexpr std::string_view kNotice = "银发〔2025〕77号";
    return {
        {"voucher_tenor",
         "V3",
         kNotice,
         on(2025, 6, 15),
         kOpen,
         {{"flag_months", 6, Unit::months}, {"longest_months", 12, Unit::months}},
         "应收账款电子凭证付款期限原则上不超过 {flag_months} 个月,最长 {longest_months} "
         "个月;超过原则期限的银行须加强审查",
         "A voucher is due within {flag_months} months in principle, {longest_months} at most; above the first its "
         "bank "
         "looks harder"},
        {"voucher_tenor",
         "V3",
         "已预告,生效日期待公布",
         kNotYetDated,
         kOpen,
         {{"flag_months", 6, Unit::months}, {"longest_months", 6, Unit::months}},
         "应收账款电子凭证付款期限最长 {longest_months} 个月",
         "A voucher is due within {longest_months} months"},
        {"fund_pooling",
         "§1",
         kNotice,
         on(2025, 6, 15),
         kOpen,
         {},
         "供应链信息服务机构不得直接或间接归集资金",
         "The information service pools no funds, directly or not"},
        {"information_service",
         "§1",
         kNotice,
         on(2025, 6, 15),
         kOpen,
         {},
         "供应链信息服务机构未经许可不得办理支付、融资担保、保理、贷款等业务",
         "The information service does not pay, guarantee, factor or lend without a licence for it"},
    };
}

}  // namespace

std::span<const Rule> rules() {
    static const std::vector<Rule> all = [] {
        std::vector<Rule> list;
        for (auto part : {pledges, guarantees, contracts, loans, vouchers})
            for (Rule& rule : part()) list.push_back(std::move(rule));
        return list;
    }();
    return all;
}

}  // namespace gzl::core::law
