#include "simulator/audit/promise_book.hpp"

#include <algorithm>
#include <array>

namespace gzl::simulator::audit {

namespace {

using Three = std::array<std::int64_t, 3>;  // fund, bank, guarantor

Three parts_in(const boost::json::object& parts) {
    return {parts.at("fund_fen").to_number<std::int64_t>(), parts.at("bank_fen").to_number<std::int64_t>(),
            parts.at("guarantor_fen").to_number<std::int64_t>()};
}

// Whole fen of the quotas, and the fen left over to the largest remainders; ties in order.
Three by_largest_remainder(std::int64_t amount, const std::vector<std::int64_t>& weights) {
    const std::int64_t whole = weights[0] + weights[1] + weights[2];
    Three parts{};
    std::array<std::pair<std::int64_t, int>, 3> remainders;
    std::int64_t given = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const __int128 product = static_cast<__int128>(amount) * weights[i];
        parts[i] = static_cast<std::int64_t>(product / whole);
        remainders[i] = {-static_cast<std::int64_t>(product % whole), static_cast<int>(i)};
        given += parts[i];
    }
    std::sort(remainders.begin(), remainders.end());
    for (std::int64_t i = 0; i < amount - given; ++i)
        ++parts[static_cast<std::size_t>(remainders[static_cast<std::size_t>(i)].second)];
    return parts;
}

}  // namespace

void PromiseBook::fact(const Fact& fact) {
    const std::string& kind = fact.kind;
    if (kind == "ConsentGranted") {
        Consent& consent = consents_[fact.text("consent")];
        consent.enterprise = fact.text("enterprise");
        consent.bank = fact.text("bank");
        consent.until = fact.text("until");
        for (const auto& scope : fact.data.at("scopes").as_array()) consent.scopes.emplace(scope.as_string());
    } else if (kind == "ConsentWithdrawn") {
        consents_.at(fact.text("consent")).withdrawn_at = fact.at;
    } else if (kind == "ApplicationSubmitted") {
        applicants_[fact.text("application")] = fact.text("enterprise");
    } else if (kind == "PrepaymentOpened") {
        orders_[fact.text("prepayment")] = {fact.text("release_value"), fact.number("face_fen"),
                                            fact.number("margin_required_fen"), 0, 0};
    } else if (kind == "MarginRequested" && fact.text("kind") == "deposit") {
        const auto& owner = fact.data.at("owner").as_object();
        if (const auto* order = owner.if_contains("prepayment"); order && order->is_string())
            deposits_[fact.text("margin")] = {std::string(order->as_string()), fact.number("amount_fen")};
    } else if (kind == "MarginConfirmed") {
        if (const auto deposit = deposits_.find(fact.text("margin")); deposit != deposits_.end())
            orders_.at(deposit->second.first).paid += deposit->second.second;
    } else if (kind == "ReleaseNoticed") {
        Order& order = orders_.at(fact.text("prepayment"));
        order.noticed += fact.number("value_fen");
        require(order.noticed <= order.paid, "release notices are within the margin paid (F8)",
                fact.text("prepayment"));
    } else if (kind == "AgreementSigned") {
        const auto& terms = fact.data.at("terms").as_object();
        shares_[fact.text("agreement")] = {terms.at("fund_share_ppm").to_number<std::int64_t>(),
                                           terms.at("bank_share_ppm").to_number<std::int64_t>(),
                                           terms.at("guarantor_share_ppm").to_number<std::int64_t>()};
    } else if (kind == "GuaranteeDemanded") {
        agreements_[fact.text("claim")] = fact.text("agreement");
    } else if (kind == "LossSettled") {
        settled(fact);
    } else if (kind == "AlertRaised") {
        if (!fact.has("suppressed_by")) unattended_[fact.text("alert")] = fact.at;
    } else if (kind == "InterventionStarted" || kind == "AlertDeadlineMissed" || kind == "AlertConcluded" ||
               kind == "AlertShelved" || kind == "AlertClosed" || kind == "AlertReturned") {
        unattended_.erase(fact.text("alert"));
    }
}

void PromiseBook::settled(const Fact& fact) {
    const auto& position = fact.data.at("position").as_object();
    const std::int64_t loss = position.at("loss_fen").to_number<std::int64_t>();
    const Three borne = parts_in(position.at("borne").as_object());
    require(borne[0] + borne[1] + borne[2] == loss, "every fen of a loss has an owner (G7)", fact.text("claim"));
    const Three shares = by_largest_remainder(loss, shares_.at(agreements_.at(fact.text("claim"))));
    if (!fact.has("fund_room_fen") || shares[0] <= fact.number("fund_room_fen"))
        require(borne == shares, "a loss is shared as agreed (G4)", fact.text("claim"));
}

void PromiseBook::message(const std::string& bank, const std::string& path, const boost::json::object& body,
                          const std::string& at) const {
    if (path != "/v1/applications") return;
    const std::string application(body.at("application").as_string());
    for (const char* scope : {"trade", "stock", "score"}) {
        const auto* section = body.if_contains(scope);
        if (!section || section->is_null()) continue;
        const bool allowed = std::any_of(consents_.begin(), consents_.end(), [&](const auto& each) {
            const Consent& consent = each.second;
            return consent.enterprise == applicants_.at(application) && consent.bank == bank &&
                   consent.scopes.contains(scope) && day_in_china(at) <= day_number(consent.until) &&
                   (consent.withdrawn_at.empty() || consent.withdrawn_at > at);
        });
        require(allowed, "no data leaves without consent (P5)", application + " " + scope + " to " + bank);
    }
}

// S5: an intervention within five minutes, or the miss is a fact.
void PromiseBook::deadlines(std::string_view now) const {
    for (const auto& [name, raised_at] : unattended_) {
        const auto minutes = [](std::string_view at) {
            const auto two = [&](std::size_t i) { return (at[i] - '0') * 10 + (at[i + 1] - '0'); };
            return (day_number(at) * 24 + two(11)) * 60 + two(14);
        };
        require(minutes(now) - minutes(raised_at) <= 5, "an alert is attended to in five minutes (S5)", name);
    }
}

}  // namespace gzl::simulator::audit
