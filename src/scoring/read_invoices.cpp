#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "scoring/invoice_features.hpp"
#include "statements/encoding.hpp"
#include "statements/tax_invoices.hpp"
#include "statements/xlsx.hpp"

namespace gzl::scoring {

namespace {

using statements::CsvRow;

enum Part { firm, number, date, buyer, seller, partner, amount, tax, status };
constexpr std::size_t kPartCount = status + 1;

struct Name {
    const char* text;
    Part part;
};
constexpr std::array kNames{
    Name{"firm", firm},        Name{"企业代号", firm},       Name{"企业", firm},          Name{"invoice", number},
    Name{"发票号码", number},  Name{"发票号", number},       Name{"date", date},          Name{"开票日期", date},
    Name{"日期", date},        Name{"buyer", buyer},         Name{"购方单位代号", buyer}, Name{"购方", buyer},
    Name{"seller", seller},    Name{"销方单位代号", seller}, Name{"销方", seller},        Name{"counterparty", partner},
    Name{"交易对手", partner}, Name{"amount", amount},       Name{"金额", amount},        Name{"tax", tax},
    Name{"税额", tax},         Name{"status", status},       Name{"发票状态", status},    Name{"状态", status},
};

using Header = std::array<std::optional<std::size_t>, kPartCount>;

Header header_of(const std::vector<std::string>& names) {
    Header header;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found =
            std::find_if(kNames.begin(), kNames.end(), [&](const Name& name) { return name.text == names[i]; });
        if (found != kNames.end()) header[found->part] = i;
    }
    return header;
}

bool is_complete(const Header& header) {
    return header[firm] && header[number] && header[date] && header[amount] &&
           (header[buyer] || header[seller] || header[partner]);
}

std::optional<double> amount_of(std::string text) {
    std::erase(text, ',');
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// 2019-07-23, 2019/7/23, each with a time after it or none; or a spreadsheet's number of days.
std::optional<Date> date_of(std::string text) {
    text = text.substr(0, text.find_first_of(" T"));
    std::array<std::int32_t, 3> parts{};
    std::size_t count = 0;
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    while (at < end && count < parts.size()) {
        const auto [next, error] = std::from_chars(at, end, parts[count]);
        if (error != std::errc()) return std::nullopt;
        ++count;
        at = next;
        if (at < end && *at != '-' && *at != '/' && *at != '.') return std::nullopt;
        if (at < end) ++at;
    }
    constexpr std::int32_t kDayZero = 25'569;  // 1970-01-01 as a spreadsheet counts
    if (count == 1 && parts[0] > kDayZero) return Date::of(1970, 1, 1).plus_days(parts[0] - kDayZero);
    if (count != 3) return std::nullopt;
    char iso[16];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", parts[0], parts[1], parts[2]);
    return Date::parse(iso);
}

bool is_void(const std::string& text) {
    return text.find("作废") != std::string::npos || text == "void";
}

class Lists {
  public:
    explicit Lists(Direction otherwise) : otherwise_(otherwise) {}

    std::optional<std::string> take(const std::vector<CsvRow>& rows, const std::string& where) {
        if (rows.empty()) return std::nullopt;
        const Header header = header_of(rows.front().fields);
        if (!is_complete(header)) return std::nullopt;
        any_ = true;
        for (std::size_t i = 1; i < rows.size(); ++i)
            if (auto problem = take(header, rows[i], where)) return problem;
        return std::nullopt;
    }

    Result<InvoiceList> finish() {
        if (!any_)
            return fault(
                "no row of names is understood; it needs firm, invoice, date, amount and counterparty (企业代号, "
                "发票号码, "
                "开票日期, 金额, 购方单位代号 or 销方单位代号)");
        if (list_.invoices.empty()) return fault("there is no invoice");
        return std::move(list_);
    }

  private:
    std::optional<std::string> take(const Header& header, const CsvRow& row, const std::string& where) {
        const auto text = [&](Part part) {
            return header[part] && *header[part] < row.fields.size() ? row.fields[*header[part]] : std::string();
        };
        const auto wrong = [&](const char* column, const std::string& found) {
            return where + "row " + std::to_string(row.line) + ", " + column + ": '" + found + "' cannot be read";
        };
        ListedInvoice invoice;
        invoice.firm = text(firm);
        invoice.number = text(number);
        if (invoice.firm.empty()) return wrong("firm", "");
        const auto on = date_of(text(date));
        if (!on) return wrong("date", text(date));
        const auto net = amount_of(text(amount));
        if (!net) return wrong("amount", text(amount));
        const auto taxed = text(tax).empty() ? std::optional(0.0) : amount_of(text(tax));
        if (!taxed) return wrong("tax", text(tax));
        const bool purchase = header[seller] && !header[buyer];
        const bool sale = header[buyer] && !header[seller];
        invoice.direction = purchase ? Direction::purchases : sale ? Direction::sales : otherwise_;
        invoice.counterparty = header[partner] ? text(partner) : purchase ? text(seller) : text(buyer);
        invoice.date = *on;
        invoice.amount = *net;
        invoice.tax = *taxed;
        invoice.is_void = is_void(text(status));
        std::string whole;
        for (const std::string& field : row.fields) whole.append(field).push_back('\n');
        if (seen_.insert(std::move(whole)).second)
            list_.invoices.push_back(std::move(invoice));
        else
            ++list_.repeated;
        return std::nullopt;
    }

    Direction otherwise_;
    InvoiceList list_;
    std::set<std::string> seen_;
    bool any_ = false;
};

}  // namespace

bool is_invoice_header(const std::vector<std::string>& names) {
    return is_complete(header_of(names));
}

Result<InvoiceList> read_invoices(std::string_view bytes, Direction otherwise) {
    statements::Findings findings;
    Lists lists(otherwise);
    if (statements::is_xlsx(bytes)) {
        const auto sheets = statements::read_xlsx(bytes, findings, statements::kOwnFile);
        for (std::size_t i = 0; i < sheets.size(); ++i)
            if (auto problem = lists.take(sheets[i], "sheet " + std::to_string(i + 1) + ", ")) return fault(*problem);
    } else {
        const auto text =
            statements::utf8_of(bytes, statements::Encoding::automatic, findings, statements::kOwnFile.bytes);
        if (!text) return statements::fault_of(findings);
        if (auto problem = lists.take(statements::read_csv(*text, findings), "")) return fault(*problem);
    }
    if (findings.any()) return statements::fault_of(findings);
    return lists.finish();
}

Result<InvoiceList> read_tax_export(std::string_view bytes, const std::string& firm_code) {
    const auto exported = statements::decode_tax_invoices(bytes, statements::Encoding::automatic, statements::kOwnFile);
    if (!exported) return statements::fault_of(exported.error().front());
    constexpr double kFenPerYuan = 100;
    InvoiceList list;
    for (const statements::ExportedInvoice& each : exported->invoices) {
        const bool sale = each.seller_code == firm_code;
        if (!sale && each.buyer_code != firm_code)
            return fault("row " + std::to_string(each.line) + ": neither seller nor buyer is " + firm_code);
        list.invoices.push_back({.firm = firm_code,
                                 .number = each.number,
                                 .date = each.issued_on,
                                 .counterparty = sale ? each.buyer_code : each.seller_code,
                                 .amount = static_cast<double>(each.net.value()) / kFenPerYuan,
                                 .tax = static_cast<double>(each.tax.value()) / kFenPerYuan,
                                 .is_void = each.cancelled,
                                 .direction = sale ? Direction::sales : Direction::purchases});
    }
    return list;
}

}  // namespace gzl::scoring
