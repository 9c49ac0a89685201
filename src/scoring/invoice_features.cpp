#include "scoring/invoice_features.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace gzl::scoring {

namespace {

constexpr std::int32_t kMonths = 12;

struct Partners {
    std::map<std::string, double> net;

    std::size_t count() const {
        return static_cast<std::size_t>(
            std::count_if(net.begin(), net.end(), [](const auto& each) { return each.second > 0; }));
    }
    std::optional<double> top_share() const {
        double most = 0;
        double all = 0;
        for (const auto& [partner, amount] : net) {
            if (amount <= 0) continue;
            most = std::max(most, amount);
            all += amount;
        }
        return all > 0 ? std::optional(most / all) : std::nullopt;
    }
};

// What is added up of one firm; voided invoices count as voided and nothing else.
struct Sums {
    double sales = 0;
    double purchases = 0;
    double sales_tax = 0;
    double red = 0;    // without their sign
    double black = 0;  // all positive amounts
    double invoices = 0;
    double voided = 0;
    std::array<double, kMonths> monthly_sales{};  // [0]: the latest thirty days and so on
    Partners buyers;
    Partners suppliers;
    std::optional<Date> first;
    std::optional<Date> last;
};

std::int32_t month_of(Date date, Date as_of) {
    const CivilDate a = as_of.civil();
    const CivilDate d = date.civil();
    const std::int32_t months = (a.year - d.year) * kMonths + (a.month - d.month);
    return d.day > a.day ? months - 1 : months;  // whole months gone by
}

void add(Sums& sums, const ListedInvoice& invoice, Date as_of) {
    if (!sums.first || invoice.date < *sums.first) sums.first = invoice.date;
    if (!sums.last || invoice.date > *sums.last) sums.last = invoice.date;
    const std::int32_t month = month_of(invoice.date, as_of);
    if (month >= kMonths) return;
    ++sums.invoices;
    if (invoice.is_void) {
        ++sums.voided;
        return;
    }
    (invoice.amount < 0 ? sums.red : sums.black) += std::abs(invoice.amount);
    if (invoice.direction == Direction::purchases) {
        sums.purchases += invoice.amount;
        sums.suppliers.net[invoice.counterparty] += invoice.amount;
        return;
    }
    sums.sales += invoice.amount;
    sums.sales_tax += invoice.tax;
    sums.buyers.net[invoice.counterparty] += invoice.amount;
    sums.monthly_sales[static_cast<std::size_t>(std::max(month, 0))] += invoice.amount;
}

std::optional<double> ratio(double part, double whole) {
    return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

std::optional<double> trend(const Sums& sums) {
    double later = 0;
    double earlier = 0;
    for (std::size_t i = 0; i < kMonths; ++i) (i < kMonths / 2 ? later : earlier) += sums.monthly_sales[i];
    return ratio(later, earlier);
}

// Standard deviation of the months over their mean.
std::optional<double> season(const Sums& sums) {
    const double mean = sums.sales / kMonths;
    double squares = 0;
    for (const double month : sums.monthly_sales) squares += (month - mean) * (month - mean);
    return ratio(std::sqrt(squares / kMonths), mean);
}

double months_with_sales(const Sums& sums) {
    return static_cast<double>(
        std::count_if(sums.monthly_sales.begin(), sums.monthly_sales.end(), [](double each) { return each > 0; }));
}

std::optional<double> days(const std::optional<Date>& from, Date to) {
    return from ? std::optional(static_cast<double>(to.days() - from->days())) : std::nullopt;
}

std::vector<std::optional<double>> values_of(const Sums& sums, Date as_of) {
    return {sums.sales,
            sums.purchases,
            trend(sums),
            season(sums),
            months_with_sales(sums),
            ratio(sums.voided, sums.invoices),
            ratio(sums.red, sums.black),
            static_cast<double>(sums.buyers.count()),
            static_cast<double>(sums.suppliers.count()),
            sums.buyers.top_share(),
            sums.suppliers.top_share(),
            ratio(sums.sales - sums.purchases, sums.sales),
            ratio(sums.sales_tax, sums.sales),
            sums.invoices,
            days(sums.last, as_of),
            days(sums.first, as_of)};
}

}  // namespace

const std::vector<std::string>& feature_names() {
    static const std::vector<std::string> names{
        "sales_12m", "purchases_12m", "sales_trend",     "sales_season",    "sales_months",       "void_share",
        "red_share", "buyers",        "suppliers",       "top_buyer_share", "top_supplier_share", "margin",
        "tax_share", "invoices_12m",  "days_since_last", "history_days"};
    return names;
}

Result<std::vector<FirmFeatures>> features_of(const InvoiceList& list, Date as_of) {
    std::map<std::string, Sums> firms;
    for (const ListedInvoice& invoice : list.invoices) {
        if (invoice.date > as_of)
            return fault("invoice " + invoice.number + " of " + invoice.firm + " is dated " + invoice.date.text() +
                         ", after " + as_of.text());
        add(firms[invoice.firm], invoice, as_of);
    }
    std::vector<FirmFeatures> all;
    all.reserve(firms.size());
    for (const auto& [firm, sums] : firms) all.push_back({firm, values_of(sums, as_of)});
    return all;
}

}  // namespace gzl::scoring
