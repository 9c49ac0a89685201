#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>

#include "app/scoring/input.hpp"
#include "scoring/invoice_features.hpp"
#include "statements/xlsx.hpp"

namespace gzl::app::scoring {

using namespace gzl::scoring;

namespace {

Result<void> add(InvoiceList& all, const std::string& file, Direction direction, const std::string& firm) {
    if (file.empty()) return {};
    const auto bytes = read_file(file);
    if (!bytes) return tl::make_unexpected(bytes.error());
    auto list = firm.empty() ? read_invoices(*bytes, direction) : read_tax_export(*bytes, firm);
    if (!list) return fault(file + ": " + list.error().message);
    all.repeated += list->repeated;
    for (ListedInvoice& invoice : list->invoices) all.invoices.push_back(std::move(invoice));
    return {};
}

// The last day on which something was invoiced.
Date last_day(const InvoiceList& list) {
    Date last = list.invoices.front().date;
    for (const ListedInvoice& invoice : list.invoices) last = std::max(last, invoice.date);
    return last;
}

// What else is known of the firms: a table whose first column names them.
struct Labels {
    std::vector<std::string> names;
    std::map<std::string, std::vector<std::string>> of;
};

std::string cell(const Column& column, std::size_t row) {
    if (column.is_category)
        return column.codes[row] == kNoLevel ? "" : column.levels[static_cast<std::size_t>(column.codes[row])];
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", column.numbers[row]);
    return std::isnan(column.numbers[row]) ? "" : text;
}

// The file named, or a workbook of invoices that has a sheet about the firms beside them.
std::string labels_beside(const FeaturesOptions& options) {
    if (!options.labels.empty() || options.invoices.empty()) return options.labels;
    const auto bytes = read_file(options.invoices);
    if (!bytes || !statements::is_xlsx(*bytes) || !read_table(*bytes, {})) return "";
    std::fprintf(stderr, "note: what %s says of the firms themselves is added\n", options.invoices.c_str());
    return options.invoices;
}

Result<Labels> read_labels(const std::string& file) {
    Labels labels;
    if (file.empty()) return labels;
    const auto table = read_data({.file = file, .no_header = false, .category = {}}, {});
    if (!table) return tl::make_unexpected(table.error());
    for (std::size_t i = 1; i < table->columns.size(); ++i) labels.names.push_back(table->columns[i].name);
    for (std::size_t row = 0; row < table->rows; ++row) {
        std::vector<std::string> cells;
        for (std::size_t i = 1; i < table->columns.size(); ++i) cells.push_back(cell(table->columns[i], row));
        const std::string firm = cell(table->columns.front(), row);
        if (!labels.of.emplace(firm, std::move(cells)).second) {
            std::string why = file;
            return fault(why.append(": ").append(firm).append(" stands twice"));
        }
    }
    return labels;
}

// In quotes where it must be.
std::string field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted.append(c == '"' ? "\"\"" : std::string(1, c));
    return quoted + "\"";
}

void write(std::ostream& out, const std::vector<FirmFeatures>& firms, const Labels& labels) {
    out << "firm";
    for (const std::string& name : feature_names()) out << "," << name;
    for (const std::string& name : labels.names) out << "," << field(name);
    out << "\n";
    for (const FirmFeatures& firm : firms) {
        out << field(firm.firm);
        for (const auto& value : firm.values) {
            char text[32] = "";
            if (value) std::snprintf(text, sizeof text, "%.10g", *value);
            out << "," << text;
        }
        const auto known = labels.of.find(firm.firm);
        for (std::size_t i = 0; i < labels.names.size(); ++i)
            out << "," << (known == labels.of.end() ? "" : field(known->second[i]));
        out << "\n";
    }
}

}  // namespace

int run_features(const FeaturesOptions& options) {
    InvoiceList list;
    for (const auto& [file, direction] :
         {std::pair(options.invoices, Direction::sales), std::pair(options.sales, Direction::sales),
          std::pair(options.purchases, Direction::purchases)})
        if (auto added = add(list, file, direction, options.firm); !added) return refuse(added.error().message);
    if (list.invoices.empty()) return refuse("name a list of invoices; gzl score features --help");
    if (list.repeated > 0)
        std::fprintf(stderr, "note: %lld rows repeat another word by word and are counted once\n",
                     static_cast<long long>(list.repeated));
    const auto as_of = options.as_of.empty() ? std::optional(last_day(list)) : Date::parse(options.as_of);
    if (!as_of) return refuse("--as-of wants a date such as 2026-03-31");
    const auto features = features_of(list, *as_of);
    if (!features) return refuse(features.error().message);
    const auto labels = read_labels(labels_beside(options));
    if (!labels) return refuse(labels.error().message);
    if (options.output.empty()) {
        write(std::cout, *features, *labels);
        return std::cout.flush() ? 0 : refuse("cannot write");
    }
    std::ofstream out(options.output, std::ios::trunc);
    write(out, *features, *labels);
    return out.flush() ? 0 : refuse("cannot write " + options.output);
}

}  // namespace gzl::app::scoring
