// The rows, oldest first within an id.
#include "core/law/rules.hpp"

namespace gzl::core::law {

namespace {

const Date kAlways = Date::of(1990, 1, 1);  // before any business of the platform

constexpr std::int64_t kNotByDays = 36'500;
constexpr Parameter kClasses2007[] = {
    {"special_days", 1}, {"substandard_days", 90}, {"doubtful_days", kNotByDays}, {"loss_days", kNotByDays}};
constexpr Parameter kClasses2023[] = {
    {"special_days", 1}, {"substandard_days", 90}, {"doubtful_days", 270}, {"loss_days", 360}};
constexpr Parameter kEntrusted[] = {{"threshold_fen", 1'000'000'000}};
constexpr Parameter kExtension[] = {{"short_ppm", 1'000'000}, {"medium_ppm", 500'000}, {"long_days", 1'095}};
constexpr Parameter kUnwrittenPeriod[] = {{"unwritten_months", 6}};
constexpr Parameter kTitleDays[] = {{"days", 10}};
constexpr Parameter kEarnest[] = {{"cap_ppm", 200'000}};
constexpr Parameter kSmePayment[] = {{"days", 60}, {"daily_ppm", 500}};
constexpr Parameter kSmePayment2020[] = {{"days", 30}, {"daily_ppm", 500}};
constexpr Parameter kTenor[] = {{"usual_days", 184}, {"hard_days", 366}};

const Rule kRules[] = {
    {"classification", "贷款风险分类指引(银监发〔2007〕54号)", kAlways, Date::of(2023, 6, 30), kClasses2007,
     "逾期1天关注、超过90天次级;可疑与损失不按天数划分",
     "1 day overdue special mention, above 90 substandard; doubtful and loss not by days"},
    {"classification",
     "商业银行金融资产风险分类办法(银保监会、人民银行令〔2023〕1号)第十条至第十三条",
     Date::of(2023, 7, 1),
     {},
     kClasses2023,
     "逾期1天关注、超过90天次级、超过270天可疑、超过360天损失",
     "1 day overdue special mention, above 90 substandard, above 270 doubtful, above 360 loss"},
    {"entrusted_payment", "流动资金贷款管理暂行办法(银监会令2010年第1号)第二十六条", kAlways, Date::of(2024, 6, 30),
     kEntrusted, "收款人明确且金额较大的,采用受托支付;金额由贷款人约定",
     "A large payment to a named payee is paid directly; the amount is as agreed"},
    {"entrusted_payment",
     "流动资金贷款管理办法(金融监管总局令2024年第2号)",
     Date::of(2024, 7, 1),
     {},
     kEntrusted,
     "单笔超过标准且收款人明确的,采用受托支付",
     "Above the threshold a named payee is paid directly"},
    {"extension",
     "贷款通则(人民银行令1996年第2号)第十二条",
     kAlways,
     {},
     kExtension,
     "短期贷款展期累计不得超过原期限,中期不得超过原期限的一半,长期不得超过3年",
     "Extensions: short-term within the own term, medium-term within half of it, long-term within three years"},
    {"guarantee_period",
     "民法典第六百九十二条",
     kAlways,
     {},
     kUnwrittenPeriod,
     "没有约定保证期间的,为主债务履行期限届满之日起六个月",
     "An unwritten guarantee period is six months from the due date"},
    {"title_registration",
     "民法典第四百一十六条",
     kAlways,
     {},
     kTitleDays,
     "标的物交付后十日内办理抵押登记的,优先受偿",
     "Registered within ten days of delivery the title comes first"},
    {"earnest_money",
     "民法典第五百八十六条",
     kAlways,
     {},
     kEarnest,
     "定金不得超过主合同标的额的百分之二十",
     "Earnest money is at most 20 % of the contract"},
    {"sme_payment", "保障中小企业款项支付条例(国务院令第728号)第八条、第十五条", Date::of(2020, 9, 1),
     Date::of(2025, 5, 31), kSmePayment2020, "机关、事业单位30日内付款;逾期利息每日万分之五",
     "Payment within 30 days; late interest 0.05 % a day"},
    {"sme_payment",
     "保障中小企业款项支付条例(国务院令第802号)第九条、第十七条",
     Date::of(2025, 6, 1),
     {},
     kSmePayment,
     "大型企业60日内付款;逾期利息每日万分之五",
     "Payment within 60 days; late interest 0.05 % a day"},
    {"voucher_tenor",
     "银发〔2025〕77号",
     Date::of(2025, 6, 15),
     {},
     kTenor,
     "付款期限原则上6个月以内,最长不超过1年",
     "Tenor within 6 months in principle, at most one year"},
};

}  // namespace

std::span<const Rule> all_rules() {
    return kRules;
}

}  // namespace gzl::core::law
