#include "scoring/feature_words.hpp"

#include <algorithm>
#include <array>

namespace gzl::scoring {

namespace {

struct Row {
    const char* feature;
    const char* zh;
    const char* en;
};

constexpr std::array kRows{
    Row{"sales_12m", "近12个月净销项金额", "Net sales of twelve months"},
    Row{"purchases_12m", "近12个月净进项金额", "Net purchases of twelve months"},
    Row{"sales_trend", "近6个月销售较前6个月", "Sales of six months over the six before"},
    Row{"sales_season", "月销售波动", "Variation of monthly sales"},
    Row{"sales_months", "有销售的月数", "Months with sales"},
    Row{"void_share", "作废发票占比", "Share of voided invoices"},
    Row{"red_share", "红字金额占比", "Share of red-letter amounts"},
    Row{"buyers", "下游客户数", "Number of buyers"},
    Row{"suppliers", "上游供应商数", "Number of suppliers"},
    Row{"top_buyer_share", "最大客户占比", "Share of the largest buyer"},
    Row{"top_supplier_share", "最大供应商占比", "Share of the largest supplier"},
    Row{"margin", "进销差率", "Margin of sales over purchases"},
    Row{"tax_share", "税额占比", "Tax over amount"},
    Row{"invoices_12m", "近12个月发票张数", "Invoices of twelve months"},
    Row{"days_since_last", "距最近一张发票天数", "Days since the last invoice"},
    Row{"history_days", "开票历史天数", "Days of history"},
    Row{"age_years", "企业成立年数", "Years since it was founded"},
    Row{"annual_output_t", "年产量(吨)", "Annual output in tonnes"},
    Row{"filed_on_time", "按期申报比例", "Share of tax filings on time"},
    Row{"vat_burden", "增值税税负率", "VAT paid over taxed sales"},
    Row{"headcount", "参保人数", "Insured employees"},
    Row{"social_arrears", "社保欠费", "Social security in arrears"},
    Row{"credit_overdues", "征信逾期次数", "Overdues in the credit record"},
    Row{"credit_longest_overdue_days", "征信最长逾期天数", "Longest overdue in the credit record"},
    Row{"credit_exposure", "征信负债余额", "Debt in the credit record"},
    Row{"exposure", "平台内融资余额", "Debt on this platform"},
    Row{"exposure_to_sales", "平台融资占年销售", "Debt on this platform over sales"},
    Row{"overdue_days", "平台贷款逾期天数", "Days overdue on this platform"},
    Row{"loans_repaid", "平台已结清贷款笔数", "Loans repaid on this platform"},
    Row{"guarantee_claims", "被要求代偿次数", "Times the guarantor was called"},
    Row{"stock_t", "在库货物(吨)", "Goods in stock in tonnes"},
    Row{"stock_turnover", "存货周转次数", "Turnover of stock"},
    Row{"stock_age_days", "存货平均库龄", "Average age of stock in days"},
    Row{"alerts_12m", "近12个月货物告警", "Alerts about its goods in twelve months"},
};

}  // namespace

FeatureWords words_of(const std::string& feature) {
    const auto row = std::find_if(kRows.begin(), kRows.end(), [&](const Row& each) { return each.feature == feature; });
    return row == kRows.end() ? FeatureWords{feature, feature} : FeatureWords{row->zh, row->en};
}

}  // namespace gzl::scoring
