#include "core/loan/package.hpp"

#include <algorithm>

#include "core/loan/rules.hpp"
#include "core/product/eligibility.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

namespace {

TradeSection trade_section(const core::State& state, const Application& application) {
    const trade::Verification& verification = state.trade.verifications.at(application.verification);
    const trade::Contract& contract = state.trade.contracts.at(verification.contract);
    TradeSection section{.contract = {.kind = contract.kind,
                                      .number = contract.number,
                                      .counterparty_code = contract.counterparty_code,
                                      .counterparty_name = contract.counterparty_name,
                                      .goods = contract.goods,
                                      .weight = contract.weight,
                                      .amount = contract.amount,
                                      .signed_on = contract.signed_on},
                         .invoices = {},
                         .checks = verification.results,
                         .verified_at = verification.at};
    for (const InvoiceId id : verification.invoices) {
        const trade::Invoice& invoice = state.trade.invoices.at(id);
        section.invoices.push_back({.number = invoice.number,
                                    .seller_code = invoice.seller_code,
                                    .buyer_code = invoice.buyer_code,
                                    .goods = invoice.goods,
                                    .weight = invoice.weight,
                                    .amount = invoice.amount,
                                    .tax = invoice.tax,
                                    .issued_on = invoice.issued_on});
    }
    return section;
}

StockSection stock_section(const core::State& state, const Application& application, Date day) {
    const RatePpm haircut = state.product.products.at(application.product).haircut;
    const warehouse::ControlEvidence& evidence = state.warehouse.controls.at(*application.control);
    StockSection section{.lots = {},
                         .control = *application.control,
                         .evidence = evidence,
                         .value = warehouse::value_of(state.warehouse, evidence.lots, haircut, day),
                         .ltv = std::nullopt};
    if (section.value) section.ltv = ltv_of(application.amount, *section.value);
    for (const LotId id : evidence.lots) {
        const warehouse::Lot& lot = state.warehouse.lots.at(id);
        section.lots.push_back({.lot = id,
                                .bundle = lot.bundle,
                                .grade = lot.grade,
                                .specification = lot.specification,
                                .weight = lot.weight,
                                .value = warehouse::value_of(state.warehouse, {id}, haircut, day)});
    }
    return section;
}

std::optional<Date> due_day(const std::optional<ServiceClock>& clock) {
    return clock ? clock->due_on : std::nullopt;
}

ScoreSection score_section(const core::State& state, const Application& application, ScoreId id) {
    const scoring::Score& score = state.scoring.scores.at(id);
    const product::Product& product = state.product.products.at(application.product);
    return {.score = id,
            .as_of = score.as_of,
            .opinions = score.opinions,
            .suggested_limit = score.suggested_limit,
            .needs_review = product::reviewed_for_score(state, application.enterprise, product) != nullptr};
}

}  // namespace

ApplicationPackage package_of(const core::State& state, ApplicationId application,
                              const std::vector<party::Scope>& scopes, Date day) {
    const Application& found = state.loan.applications.at(application);
    const party::Organisation& enterprise = state.party.organisations.at(found.enterprise);
    ApplicationPackage package{.application = application,
                               .enterprise_code = enterprise.code,
                               .enterprise_name = enterprise.name,
                               .product_code = state.product.products.at(found.product).code,
                               .amount = found.amount,
                               .purpose = found.purpose,
                               .trade = std::nullopt,
                               .stock = std::nullopt,
                               .urgent = found.urgent,
                               .decide_by = due_day(found.decide_clock),
                               .fund_by = due_day(found.fund_clock),
                               .score = std::nullopt};
    const auto covers = [&](party::Scope scope) {
        return std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
    };
    if (covers(party::Scope::trade)) package.trade = trade_section(state, found);
    if (covers(party::Scope::stock) && found.control) package.stock = stock_section(state, found, day);
    if (covers(party::Scope::score))
        package.score = score_section(state, found, state.scoring.latest.at(found.enterprise));
    return package;
}

}  // namespace gzl::core::loan
