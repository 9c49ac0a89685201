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
};

}  // namespace

FeatureWords words_of(const std::string& feature) {
    const auto row = std::find_if(kRows.begin(), kRows.end(), [&](const Row& each) { return each.feature == feature; });
    return row == kRows.end() ? FeatureWords{feature, feature} : FeatureWords{row->zh, row->en};
}

}  // namespace gzl::scoring
