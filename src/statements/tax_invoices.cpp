#include "statements/tax_invoices.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "statements/csv_table.hpp"
#include "statements/encoding.hpp"
#include "statements/xlsx.hpp"

namespace gzl::statements {

const std::array<std::string_view, 27> kInvoiceColumns{
    "序号",         "发票代码",   "发票号码", "数电发票号码", "销方识别号",   "销方名称",
    "购方识别号",   "购买方名称", "开票日期", "税收分类编码", "特定业务类型", "货物或应税劳务名称",
    "规格型号",     "单位",       "数量",     "单价",         "金额",         "税率",
    "税额",         "价税合计",   "发票来源", "发票票种",     "发票状态",     "是否正数发票",
    "发票风险等级", "开票人",     "备注"};

namespace {

constexpr std::int64_t kFirstExcelDay = 20'000;  // 1954: a smaller number is no date of an invoice

// Where each column that is read stands.
struct Columns {
    std::size_t number, seller_code, seller_name, buyer_code, buyer_name, issued_on, goods, net, tax, amount, status,
        positive, remark;
};

std::string trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

const std::string& at(const CsvRow& row, std::size_t column) {
    static const std::string nothing;
    return column < row.fields.size() ? row.fields[column] : nothing;
}

std::optional<Columns> columns_of(const CsvRow& header, Findings& findings) {
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < header.fields.size(); ++i) {
        const std::string name = trimmed(header.fields[i]);
        if (!name.empty() && !places.emplace(name, i).second) findings.add({header.line, name}, column_twice);
    }
    bool complete = true;
    for (const std::string_view name : kInvoiceColumns)
        if (!places.contains(std::string(name))) {
            findings.add({header.line, std::string(name)}, column_missing);
            complete = false;
        }
    if (!complete) return std::nullopt;
    const auto place = [&](const char* name) { return places.at(name); };
    return Columns{place("数电发票号码"), place("销方识别号"), place("销方名称"),           place("购方识别号"),
                   place("购买方名称"),   place("开票日期"),   place("货物或应税劳务名称"), place("金额"),
                   place("税额"),         place("价税合计"),   place("发票状态"),           place("是否正数发票"),
                   place("备注")};
}

// A spreadsheet keeps amounts as binary fractions ("460176.99000000005", "1E3"): the nearest fen is meant.
std::optional<Money> amount_of(const Place& place, const std::string& text, bool from_sheet, Findings& findings) {
    if (!from_sheet) return findings.amount(place, text);
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size() || text.empty() || !(std::fabs(value) < 9e13)) {
        findings.add(place, amount_malformed, text);
        return std::nullopt;
    }
    return Money(std::llround(value * 100));
}

// "2026-02-25 10:11:12", "2026-02-25", or a spreadsheet's day number.
std::optional<Date> date_of(const Place& place, const std::string& text, bool from_sheet, Findings& findings) {
    if (from_sheet && text.find('-') == std::string::npos) {
        double days = 0;
        const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), days);
        if (code == std::errc() && end == text.data() + text.size() && days > kFirstExcelDay && days < 100'000)
            return Date::of(1899, 12, 30).plus_days(static_cast<std::int32_t>(days));
    }
    return findings.date(place, text.substr(0, text.find(' ')));
}

// "被红冲蓝字数电票号码:26372000000000000001 …": the first number of 20 digits in the remark.
std::optional<std::string> blue_in(std::string_view remark) {
    std::size_t digits = 0;
    for (std::size_t i = 0; i <= remark.size(); ++i) {
        const bool digit = i < remark.size() && remark[i] >= '0' && remark[i] <= '9';
        if (!digit && digits == 20) return std::string(remark.substr(i - 20, 20));
        digits = digit ? digits + 1 : 0;
    }
    return std::nullopt;
}

class Reader {
  public:
    Reader(const Columns& columns, bool from_sheet, std::size_t most_invoices, Findings& findings)
        : columns_(columns), from_sheet_(from_sheet), most_invoices_(most_invoices), findings_(findings) {}

    void take(const CsvRow& row) {
        const std::string number = trimmed(at(row, columns_.number));
        if (number.empty()) {
            ++export_.left_out;
            return;
        }
        auto invoice = invoice_of(row, number);
        if (!invoice) return;
        const auto [place, is_new] = by_number_.emplace(number, export_.invoices.size());
        if (!is_new) return add(export_.invoices[place->second], *invoice);
        if (export_.invoices.size() == most_invoices_) return findings_.add({row.line, ""}, too_many_rows);
        export_.invoices.push_back(std::move(*invoice));
    }

    InvoiceExport result() { return std::move(export_); }

  private:
    std::optional<ExportedInvoice> invoice_of(const CsvRow& row, const std::string& number) {
        const auto place = [&](const char* name) { return Place{row.line, name}; };
        const auto date = date_of(place("开票日期"), trimmed(at(row, columns_.issued_on)), from_sheet_, findings_);
        const auto net = amount_of(place("金额"), trimmed(at(row, columns_.net)), from_sheet_, findings_);
        const std::string tax_text = trimmed(at(row, columns_.tax));  // empty or *** where there is none
        const auto tax = tax_text.empty() || tax_text == "***"
                             ? std::optional(Money::zero())
                             : amount_of(place("税额"), tax_text, from_sheet_, findings_);
        const auto amount = amount_of(place("价税合计"), trimmed(at(row, columns_.amount)), from_sheet_, findings_);
        const std::string positive = trimmed(at(row, columns_.positive));
        if (positive != "是" && positive != "否") findings_.add(place("是否正数发票"), field_unknown, positive);
        const std::string status = trimmed(at(row, columns_.status));
        if (status.empty()) findings_.add(place("发票状态"), field_missing);
        if (number.size() != 20) findings_.add(place("数电发票号码"), number_malformed, number);
        if (!date || !net || !tax || !amount) return std::nullopt;
        ExportedInvoice invoice{row.line,
                                number,
                                trimmed(at(row, columns_.seller_code)),
                                trimmed(at(row, columns_.seller_name)),
                                trimmed(at(row, columns_.buyer_code)),
                                trimmed(at(row, columns_.buyer_name)),
                                shortened(at(row, columns_.goods), 200),
                                *date,
                                *net,
                                *tax,
                                *amount,
                                status.find("作废") != std::string::npos,
                                std::nullopt};
        if (positive == "否") invoice.blue = blue_in(at(row, columns_.remark));
        return invoice;
    }

    // A further line of goods of the same invoice.
    void add(ExportedInvoice& invoice, const ExportedInvoice& line) {
        if (invoice.seller_code != line.seller_code || invoice.buyer_code != line.buyer_code ||
            invoice.issued_on != line.issued_on || invoice.cancelled != line.cancelled)
            return findings_.add({line.line, "数电发票号码"}, lines_differ, line.number);
        for (Money ExportedInvoice::*part : {&ExportedInvoice::net, &ExportedInvoice::tax, &ExportedInvoice::amount}) {
            invoice.*part += line.*part;
            if (std::abs((invoice.*part).value()) <= kMaxExactInteger) continue;
            findings_.add({line.line, "金额"}, amount_too_large);
            invoice.*part = Money::zero();
        }
    }

    const Columns& columns_;
    const bool from_sheet_;
    std::size_t most_invoices_;
    Findings& findings_;
    InvoiceExport export_;
    std::map<std::string, std::size_t> by_number_;
};

bool is_header(const CsvRow& row) {
    return std::any_of(row.fields.begin(), row.fields.end(),
                       [](const std::string& field) { return trimmed(field) == "数电发票号码"; });
}

// The first table that has the export's header, with the rows behind it.
std::optional<std::vector<CsvRow>> table_in(std::vector<std::vector<CsvRow>> tables) {
    for (std::vector<CsvRow>& rows : tables)
        if (const auto header = std::find_if(rows.begin(), rows.end(), is_header); header != rows.end())
            return std::vector<CsvRow>(std::make_move_iterator(header), std::make_move_iterator(rows.end()));
    return std::nullopt;
}

}  // namespace

tl::expected<InvoiceExport, Problems> decode_tax_invoices(std::string_view bytes, Encoding encoding,
                                                          const Limits& limits) {
    Findings findings;
    const auto failed = [&] { return tl::make_unexpected(findings.take()); };
    if (bytes.size() > limits.bytes) {
        findings.add({}, file_too_large);
        return failed();
    }
    const bool from_sheet = is_xlsx(bytes);
    std::vector<std::vector<CsvRow>> tables;
    if (from_sheet) {
        tables = read_xlsx(bytes, findings, limits);
    } else if (const auto text = utf8_of(bytes, encoding, findings, limits.bytes)) {
        tables.push_back(read_csv(*text, findings));
    }
    if (findings.any()) return failed();
    const auto rows = table_in(std::move(tables));
    if (!rows) {
        findings.add({}, invoice_header_missing);
        return failed();
    }
    const auto columns = columns_of(rows->front(), findings);
    if (!columns) return failed();
    Reader reader(*columns, from_sheet, limits.invoices, findings);
    for (auto row = rows->begin() + 1; row != rows->end(); ++row) reader.take(*row);
    if (findings.any()) return failed();
    return reader.result();
}

}  // namespace gzl::statements
