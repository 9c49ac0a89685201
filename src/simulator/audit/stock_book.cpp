#include "simulator/audit/stock_book.hpp"

#include <algorithm>

namespace gzl::simulator::audit {

namespace {

std::vector<std::string> texts(const boost::json::value& list) {
    std::vector<std::string> found;
    for (const auto& each : list.as_array()) found.emplace_back(each.as_string());
    return found;
}

std::int64_t kg_in(const boost::json::object& object) {
    return object.at("weight_kg").to_number<std::int64_t>();
}

}  // namespace

void StockBook::fact(const Fact& fact) {
    const std::string& kind = fact.kind;
    if (kind == "LotsAnnounced") {
        for (const auto& each : fact.data.at("lots").as_array()) {
            const auto& announced = each.as_object();
            Lot& lot = lots_[std::string(announced.at("lot").as_string())];
            lot.warehouse = fact.text("warehouse");
            lot.owner = fact.text("owner");
            lot.grade = std::string(announced.at("grade").as_string());
            lot.kg = kg_in(announced);
            lot.cost = announced.at("cost_fen_per_tonne").to_number<std::int64_t>();
        }
    } else if (kind == "LotInspected") {
        lots_.at(fact.text("lot")).kg = fact.number("weight_kg");
    } else if (kind == "ReferencePricePublished") {
        prices_[fact.text("grade")][day_number(fact.text("day"))] = fact.number("price_fen_per_tonne");
    } else if (kind == "DutyRostered") {
        duties_[fact.text("custodian")].push_back({fact.text("warehouse"), fact.text("from"), fact.text("to")});
    } else if (kind == "OrderOpened") {
        orders_[fact.text("order")] = {fact.text("kind"), fact.text("warehouse"), {}};
    } else if (kind == "OrderSigned") {
        Order& order = orders_.at(fact.text("order"));
        const std::string custodian = fact.text("custodian");
        require(std::find(order.signed_by.begin(), order.signed_by.end(), custodian) == order.signed_by.end(),
                "nobody signs an order twice (W3)", fact.text("order"));
        const auto& duties = duties_[custodian];
        const bool on_duty = std::any_of(duties.begin(), duties.end(), [&](const Duty& duty) {
            return duty.warehouse == order.warehouse && duty.from <= fact.at && fact.at < duty.to;
        });
        require(on_duty, "only a custodian on duty signs (W3)", custodian);
        order.signed_by.push_back(custodian);
    } else if (kind == "OrderExecuted") {
        moved(fact);
    } else if (kind == "LotsProcessed") {
        processed(fact);
    } else if (kind == "LotsAdjusted") {
        for (const auto& each : fact.data.at("lots").as_array()) {
            const auto& adjusted = each.as_object();
            Lot& lot = lots_.at(std::string(adjusted.at("lot").as_string()));
            require(adjusted.at("before_kg").to_number<std::int64_t>() == lot.kg,
                    "an adjustment starts from the books (W5)");
            lot.kg = adjusted.at("after_kg").to_number<std::int64_t>();
        }
    } else if (kind == "ReceiptIssued") {
        for (const auto& each : fact.data.at("goods").as_array()) {
            const std::string name(each.as_object().at("lot").as_string());
            Lot& lot = lots_.at(name);
            require(lot.receipt.empty(), "a lot has one live receipt (W8)", name);
            require(lot.here && lot.pledged_to.empty(), "a receipt is over goods that are there and free (W8)", name);
            lot.receipt = fact.text("receipt");
        }
    } else if (kind == "EndorsementSealed") {
        for (const std::string& name : texts(fact.data.at("lots"))) {
            Lot& lot = lots_.at(name);
            require(lot.receipt == fact.text("receipt") && lot.owner == fact.text("from"),
                    "goods change hands with their receipt, from who holds it (W8)", name);
            lot.owner = fact.text("to");
        }
    } else if (kind == "ReceiptSurrendered") {
        surrendered_.insert(fact.text("receipt"));
    } else if (kind == "ControlRecorded") {
        controls_[fact.text("control")] = texts(fact.data.at("lots"));
    } else if (kind == "FacilityOpened" || kind == "CollateralAdded" || kind == "GoodsPledged") {
        for (const std::string& lot : texts(fact.data.at("lots"))) pledge(lot, fact.text("facility"));
    } else if (kind == "CollateralReleased" || kind == "ReleaseNoticed" || kind == "CollateralReturned") {
        release(fact.data.at("lots"));
    } else if (kind == "CollateralDisposed" || kind == "PledgeSold") {
        release(fact.data.at("disposal").as_object().at("lots"));
    } else if (kind == "AlertRaised" && fact.text("alert_class") == "critical") {
        frozen_by_[fact.text("alert")] = texts(fact.data.at("lots"));
        for (const std::string& lot : frozen_by_[fact.text("alert")]) ++lots_.at(lot).frozen;
    } else if (kind == "LotsUnfrozen") {
        for (const std::string& lot : frozen_by_[fact.text("alert")]) --lots_.at(lot).frozen;
        frozen_by_.erase(fact.text("alert"));
    }
}

void StockBook::moved(const Fact& fact) {
    const Order& order = orders_.at(fact.text("order"));
    require(order.signed_by.size() == 2, "two custodians move stock (W3)", fact.text("order"));
    const std::string kind = fact.text("kind");
    for (const std::string& name : texts(fact.data.at("lots"))) {
        Lot& lot = lots_.at(name);
        if (kind == "inbound") {
            require(!lot.here, "a lot comes in once (W2)", name);
            lot.here = true;
        } else if (kind == "outbound") {
            require(lot.here, "only what is there goes out (W2)", name);
            require(lot.pledged_to.empty(), "pledged goods do not leave (W3)", name);
            require(lot.frozen == 0, "frozen goods do not leave (S6)", name);
            require(lot.receipt.empty() || surrendered_.contains(lot.receipt),
                    "goods leave when their receipt is given back (W8)", name);
            lot.receipt.clear();
            lot.here = false;
        }
    }
}

// W4: input kg = Σ outputs + scrap + loss, and no moment in which pledged weight is unpledged.
void StockBook::processed(const Fact& fact) {
    std::int64_t in = 0;
    std::string pledged_to;
    for (const auto& each : fact.data.at("mothers").as_array()) {
        const std::string name(each.as_object().at("lot").as_string());
        Lot& mother = lots_.at(name);
        require(mother.here, "only what is there is processed (W4)", name);
        in += mother.kg;
        pledged_to = mother.pledged_to;
        if (!pledged_to.empty()) pledges_[pledged_to].erase(name);
        mother.pledged_to.clear();
        mother.here = false;
    }
    std::int64_t out = fact.number("scrap_kg") + fact.number("loss_kg");
    for (const auto& each : fact.data.at("children").as_array()) {
        const auto& child = each.as_object();
        Lot& lot = lots_[std::string(child.at("lot").as_string())];
        lot.warehouse = fact.text("warehouse");
        lot.owner = fact.text("owner");
        lot.grade = std::string(child.at("grade").as_string());
        lot.kg = kg_in(child);
        lot.cost = child.at("cost_fen_per_tonne").to_number<std::int64_t>();
        lot.here = true;
        out += lot.kg;
        if (!pledged_to.empty()) pledge(std::string(child.at("lot").as_string()), pledged_to);
    }
    require(in == out, "processing conserves weight (W4)", fact.text("order"));
    require(pledged_to == (fact.has("pledged_to") ? fact.text("pledged_to") : ""),
            "the pledge passes on to the children (W4)", fact.text("order"));
}

void StockBook::pledge(const std::string& name, const std::string& facility) {
    Lot& lot = lots_.at(name);
    require(lot.pledged_to.empty(), "a lot is pledged once (W8, R12)", name);
    require(lot.here, "only what is there is pledged (W6)", name);
    lot.pledged_to = facility;
    pledges_[facility].insert(name);
}

void StockBook::release(const boost::json::value& lots) {
    for (const std::string& name : texts(lots)) {
        Lot& lot = lots_.at(name);
        require(!lot.pledged_to.empty(), "only what is pledged is released", name);
        pledges_[lot.pledged_to].erase(name);
        lot.pledged_to.clear();
    }
}

std::optional<std::int64_t> StockBook::value_of(const std::string& facility, std::int64_t day,
                                                std::int64_t haircut_ppm) const {
    const auto pledged = pledges_.find(facility);
    if (pledged == pledges_.end() || pledged->second.empty()) return std::nullopt;
    __int128 thousandths = 0;
    for (const std::string& name : pledged->second) {
        const Lot& lot = lots_.at(name);
        const auto known = prices_.find(lot.grade);
        if (known == prices_.end()) return std::nullopt;
        auto price = known->second.upper_bound(day);
        if (price == known->second.begin()) return std::nullopt;
        thousandths += static_cast<__int128>(lot.kg) * std::min(lot.cost, std::prev(price)->second);
    }
    return static_cast<std::int64_t>(thousandths * (1'000'000 - haircut_ppm) / 1'000 / 1'000'000);
}

bool StockBook::is_any_frozen(const std::string& facility) const {
    const auto pledged = pledges_.find(facility);
    return pledged != pledges_.end() && std::any_of(pledged->second.begin(), pledged->second.end(),
                                                    [&](const std::string& lot) { return lots_.at(lot).frozen > 0; });
}

std::int64_t StockBook::in_stock_kg(const std::string& warehouse) const {
    std::int64_t kg = 0;
    for (const auto& [name, lot] : lots_)
        if (lot.here && lot.warehouse == warehouse) kg += lot.kg;
    return kg;
}

}  // namespace gzl::simulator::audit
