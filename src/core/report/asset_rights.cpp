// E6: what an application stands on, and what was searched for against it.
#include <algorithm>

#include "core/report/goods.hpp"
#include "core/report/issue.hpp"
#include "core/state.hpp"

namespace gzl::core::report {

namespace {

ReportedTrade reported_trade(const core::State& state, VerificationId id) {
    const trade::Verification& verification = state.trade.verifications.at(id);
    const trade::Contract& contract = state.trade.contracts.at(verification.contract);
    ReportedTrade trade{.contract = {.contract = verification.contract,
                                     .kind = contract.kind,
                                     .number = contract.number,
                                     .counterparty_code = contract.counterparty_code,
                                     .counterparty_name = contract.counterparty_name,
                                     .goods = contract.goods,
                                     .weight = contract.weight,
                                     .amount = contract.amount,
                                     .signed_on = contract.signed_on,
                                     .financed = contract.financed},
                        .invoices = {},
                        .verification = id,
                        .checks = verification.results,
                        .verifier = verification.verifier,
                        .verified_at = verification.at};
    for (const InvoiceId invoice_id : verification.invoices) {
        const trade::Invoice& invoice = state.trade.invoices.at(invoice_id);
        trade.invoices.push_back({.invoice = invoice_id,
                                  .number = invoice.number,
                                  .seller_code = invoice.seller_code,
                                  .buyer_code = invoice.buyer_code,
                                  .goods = invoice.goods,
                                  .weight = invoice.weight,
                                  .amount = invoice.amount,
                                  .tax = invoice.tax,
                                  .issued_on = invoice.issued_on});
    }
    return trade;
}

std::int64_t count(std::size_t size) {
    return static_cast<std::int64_t>(size);
}

// Each search goes over everything the platform knows, whoever's it is; what it finds is named by identifier only.
class Searches {
  public:
    Searches(const core::State& state, ApplicationId id)
        : state_(state), id_(id), application_(state.loan.applications.at(id)) {}

    std::vector<SearchResult> of_trade(const ReportedTrade& trade) const {
        SearchResult used{Search::invoice_used, count(trade.invoices.size()), {}};
        for (const ReportedInvoice& reported : trade.invoices) {
            const trade::Invoice& invoice = state_.trade.invoices.at(reported.invoice);
            if (invoice.backs && *invoice.backs != id_) used.found.push_back(reported.invoice.text());
        }
        SearchResult exceeded{Search::contract_exceeded, 1, {}};
        if (trade.contract.financed > trade.contract.amount) exceeded.found.push_back(trade.contract.contract.text());
        return {used, exceeded};
    }

    std::vector<SearchResult> of_goods(const std::vector<LotId>& lots) const {
        const auto search = [&](Search what, auto conflicts) {
            SearchResult result{what, count(lots.size()), {}};
            for (const LotId id : lots)
                if (conflicts(id, state_.warehouse.lots.at(id))) result.found.push_back(id.text());
            return result;
        };
        return {
            search(Search::other_owner,
                   [&](LotId, const warehouse::Lot& lot) { return lot.owner != application_.enterprise; }),
            search(Search::other_pledge,
                   [&](LotId, const warehouse::Lot& lot) {
                       return (lot.pledged_to && lot.pledged_to != application_.facility) ||
                              (lot.control && state_.warehouse.controls.at(*lot.control).bank != application_.bank);
                   }),
            search(Search::other_bundle,
                   [&](LotId id, const warehouse::Lot& lot) { return bundle_elsewhere(id, lot); }),
            search(Search::receipt_out, [](LotId, const warehouse::Lot& lot) { return lot.receipt.has_value(); }),
            search(Search::held_back,
                   [](LotId, const warehouse::Lot& lot) {
                       return !lot.frozen_by.empty() || lot.dispute || lot.missing_by;
                   }),
        };
    }

  private:
    bool bundle_elsewhere(LotId id, const warehouse::Lot& lot) const {
        const auto pledged = state_.warehouse.pledged_bundles.find(lot.bundle);
        if (pledged != state_.warehouse.pledged_bundles.end() && pledged->second != id) return true;
        for (std::uint64_t number = 1; number <= state_.warehouse.warehouses.size(); ++number) {
            const auto live =
                state_.warehouse.live_bundles.find(warehouse::bundle_key(WarehouseId(number), lot.bundle));
            if (live != state_.warehouse.live_bundles.end() && live->second != id) return true;
        }
        return false;
    }

    const core::State& state_;
    ApplicationId id_;
    const loan::Application& application_;
};

std::vector<Doubt> doubts(const core::State& state, const AssetRights& rights) {
    std::vector<Doubt> all;
    if (!state.trade.verifications.at(rights.trade.verification).passed) all.push_back(Doubt::trade_not_verified);
    if (std::any_of(rights.searches.begin(), rights.searches.end(),
                    [](const SearchResult& result) { return !result.found.empty(); }))
        all.push_back(Doubt::conflict_found);
    if (!rights.goods) return all;
    if (!rights.goods->control || !rights.goods->control->holds) all.push_back(Doubt::control_not_holding);
    if (!rights.goods->valuation.value) all.push_back(Doubt::goods_without_price);
    return all;
}

}  // namespace

AssetRights asset_rights(const core::State& state, ApplicationId id, Date today) {
    const loan::Application& application = state.loan.applications.at(id);
    const product::Product& product = state.product.products.at(application.product);
    AssetRights rights{.application = id,
                       .enterprise = member(state, application.enterprise),
                       .bank = member(state, application.bank),
                       .product = product.name,
                       .amount = application.amount,
                       .purpose = application.purpose,
                       .trade = reported_trade(state, application.verification),
                       .goods = {},
                       .searches = {},
                       .doubts = {}};
    const Searches searches(state, id);
    rights.searches = searches.of_trade(rights.trade);
    if (application.control) {
        const std::vector<LotId>& lots = state.warehouse.controls.at(*application.control).lots;
        rights.goods = reported_goods(state, {lots, application.control, product.haircut, application.amount}, today);
        for (SearchResult& result : searches.of_goods(lots)) rights.searches.push_back(std::move(result));
    }
    rights.doubts = doubts(state, rights);
    rights.confirmed = rights.doubts.empty();
    return rights;
}

}  // namespace gzl::core::report
