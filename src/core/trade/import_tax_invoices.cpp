// T2: what the tax bureau's full export 全量发票 says of an enterprise's invoices. Exports overlap: what is known
// stays, what has been cancelled since is noted. Red letters net out the invoices that they take back, in whichever
// order both arrive. One wrong invoice, and nothing of the file is imported.
#include "core/trade/import_tax_invoices.hpp"

#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/trade/invoice_number.hpp"
#include "core/trade/reasons.hpp"
#include "core/trade/rules.hpp"

namespace gzl::core::trade {

struct TaxInvoicesImported {
    OrganisationId enterprise;
    std::string file;
    Hash file_hash{};
    std::vector<TaxInvoice> invoices;  // new to this enterprise, or changed
    std::int64_t unchanged = 0;
};
BOOST_DESCRIBE_STRUCT(TaxInvoicesImported, (), (enterprise, file, file_hash, invoices, unchanged))

namespace {

constexpr Money kLargestInvoice{1'000'000'000'000};  // 10 billion yuan: so no sum of red letters overflows

bool is_too_large(const TaxInvoice& invoice) {
    for (const Money part : {invoice.net, invoice.tax, invoice.amount})
        if (part > kLargestInvoice || part < Money::zero() - kLargestInvoice) return true;
    return false;
}

bool same_invoice(TaxInvoice a, const TaxInvoice& b) {
    a.cancelled = b.cancelled;  // the only thing that changes
    return equal(type_of<TaxInvoice>(), &a, &b);
}

tl::unexpected<Refusal> refuse_invoice(const Reason& reason, const TaxInvoice& invoice) {
    return refuse(reason, "number", invoice.number);
}

std::optional<Refusal> not_sound(const core::State& state, const TaxInvoice& invoice, const std::string& own_code,
                                 Date today) {
    const auto wrong = [&](const Reason& reason) { return refuse_invoice(reason, invoice).value(); };
    if (!parse_invoice_number(invoice.number)) return wrong(invoice_number_invalid);
    if (invoice.issued_on > today) return wrong(party::date_future);
    if (invoice.seller_code != own_code && invoice.buyer_code != own_code) return wrong(tax_invoice_not_own);
    if (is_too_large(invoice)) return wrong(party::amount_too_large);
    const bool is_red = invoice.amount < Money::zero();
    if (invoice.amount == Money::zero() || (invoice.blue && !is_red)) return wrong(tax_invoice_sign);
    if (invoice.net + invoice.tax != invoice.amount) return wrong(tax_invoice_sums);
    const auto known = state.trade.tax_records.find(invoice.number);
    if (known == state.trade.tax_records.end()) return std::nullopt;
    const TaxInvoice& before = known->second.invoice;
    if (!same_invoice(invoice, before) || (before.cancelled && !invoice.cancelled)) return wrong(tax_invoice_changed);
    return std::nullopt;
}

bool is_news(const core::State& state, OrganisationId enterprise, const TaxInvoice& invoice) {
    const auto known = state.trade.tax_records.find(invoice.number);
    return known == state.trade.tax_records.end() || !known->second.imported_by.contains(enterprise) ||
           known->second.invoice.cancelled != invoice.cancelled;
}

Money taken_back(const TaxInvoice& invoice) {
    return invoice.blue && !invoice.cancelled ? invoice.amount : Money::zero();
}

}  // namespace

Decision decide(const core::State& state, const ImportTaxInvoices& command, const Context& context) {
    const auto enterprise = recording_enterprise(state, context, command.enterprise);
    if (!enterprise) return refuse(party::organisation_not_found);
    if (command.file.empty()) return refuse(text_required, "field", "file");
    if (command.invoices.empty()) return refuse(tax_invoices_required);
    const std::string& code = state.party.organisations.at(*enterprise).code;
    std::set<std::string> numbers;
    TaxInvoicesImported fact{*enterprise, command.file, command.file_hash, {}, 0};
    for (const TaxInvoice& invoice : command.invoices) {
        if (!numbers.insert(invoice.number).second) return refuse_invoice(invoice_listed_twice, invoice);
        if (auto refusal = not_sound(state, invoice, code, context.today()))
            return tl::make_unexpected(std::move(*refusal));
        if (is_news(state, *enterprise, invoice))
            fact.invoices.push_back(invoice);
        else
            ++fact.unchanged;
    }
    return events(std::move(fact));
}

void apply(core::State& state, const TaxInvoicesImported& event, const Context&) {
    for (const TaxInvoice& invoice : event.invoices) {
        TaxRecord& record = state.trade.tax_records[invoice.number];
        const Money before = taken_back(record.invoice);
        record.invoice = invoice;
        record.imported_by.insert(event.enterprise);
        if (invoice.blue) state.trade.red_letters[*invoice.blue] += taken_back(invoice) - before;
    }
}

}  // namespace gzl::core::trade

GZL_COMMAND(gzl::core::trade::ImportTaxInvoices)
GZL_EVENT(gzl::core::trade::TaxInvoicesImported)
