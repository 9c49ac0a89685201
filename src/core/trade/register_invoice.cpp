// A digital invoice 数电票 of a registered contract (T1); its number is known once on the whole platform (T3).
#include "core/engine/command.hpp"
#include "core/party/credit_code.hpp"
#include "core/state.hpp"
#include "core/trade/events.hpp"
#include "core/trade/invoice_number.hpp"
#include "core/trade/reasons.hpp"
#include "core/trade/rules.hpp"

namespace gzl::core::trade {

struct RegisterInvoice {
    ContractId contract;
    std::string number;
    std::string seller_code;
    std::string buyer_code;
    std::string goods;
    Weight weight;
    Money amount;  // with tax
    Money tax;
    Date issued_on;
};
BOOST_DESCRIBE_STRUCT(RegisterInvoice, (),
                      (contract, number, seller_code, buyer_code, goods, weight, amount, tax, issued_on))

namespace {

bool codes_hold(const RegisterInvoice& command) {
    return party::is_credit_code(command.seller_code) && party::is_credit_code(command.buyer_code) &&
           command.seller_code != command.buyer_code;
}

// T2: the first field in which the invoice is not what the tax bureau says, when its export is here.
std::optional<std::string> differs_from_tax(const core::State& state, const RegisterInvoice& command) {
    const auto found = state.trade.tax_records.find(command.number);
    if (found == state.trade.tax_records.end()) return std::nullopt;
    const TaxInvoice& known = found->second.invoice;
    if (known.seller_code != command.seller_code) return "seller_code";
    if (known.buyer_code != command.buyer_code) return "buyer_code";
    if (known.amount != command.amount) return "amount_fen";
    if (known.tax != command.tax) return "tax_fen";
    if (known.issued_on != command.issued_on) return "issued_on";
    return std::nullopt;
}

}  // namespace

Decision decide(const core::State& state, const RegisterInvoice& command, const Context& context) {
    const Contract* contract = state.trade.contracts.find(command.contract);
    if (!contract || !recording_enterprise(state, context, contract->enterprise)) return refuse(contract_not_found);
    const auto number = parse_invoice_number(command.number);
    if (!number) return refuse(invoice_number_invalid);
    if (command.issued_on > context.today()) return refuse(party::date_future, "field", "issued_on");
    if (!number->is_of(command.issued_on)) return refuse(invoice_year_differs);
    if (!codes_hold(command)) return refuse(invoice_code_invalid);
    if (command.goods.empty()) return refuse(text_required, "field", "goods");
    if (!command.weight.is_positive()) return refuse(weight_not_positive);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.tax < Money::zero() || command.tax >= command.amount) return refuse(tax_out_of_range);
    if (state.trade.invoice_by_number.contains(command.number)) return refuse(invoice_number_taken);
    if (const auto field = differs_from_tax(state, command)) return refuse(invoice_differs_from_tax, "field", *field);
    if (!net_of(state.trade, command.number, command.amount).is_positive()) return refuse(invoice_cancelled);

    return events(InvoiceRegistered{.invoice = state.trade.invoices.next_id(),
                                    .enterprise = contract->enterprise,
                                    .contract = command.contract,
                                    .number = command.number,
                                    .seller_code = command.seller_code,
                                    .buyer_code = command.buyer_code,
                                    .goods = command.goods,
                                    .weight = command.weight,
                                    .amount = command.amount,
                                    .tax = command.tax,
                                    .issued_on = command.issued_on});
}

void apply(core::State& state, const InvoiceRegistered& event, const Context&) {
    state.trade.invoices.add(event.invoice, {.enterprise = event.enterprise,
                                             .contract = event.contract,
                                             .number = event.number,
                                             .seller_code = event.seller_code,
                                             .buyer_code = event.buyer_code,
                                             .goods = event.goods,
                                             .weight = event.weight,
                                             .amount = event.amount,
                                             .tax = event.tax,
                                             .issued_on = event.issued_on});
    state.trade.invoice_by_number.emplace(event.number, event.invoice);
}

}  // namespace gzl::core::trade

GZL_COMMAND(gzl::core::trade::RegisterInvoice)
GZL_EVENT(gzl::core::trade::InvoiceRegistered)
