#include "app/county/rehearsal.hpp"

#include <algorithm>
#include <array>

#include "core/engine/engine.hpp"
#include "core/state.hpp"

namespace gzl::app::county {

namespace {

using Number = std::uint64_t;

// Which of its fields a refusal of the core is about.
std::string_view field_of(const core::Refusal& refusal) {
    using Row = std::pair<std::string_view, std::string_view>;
    constexpr auto kFields = std::to_array<Row>({
        {"amount_not_positive", "amount_fen"},
        {"credit_code_taken", "code"},
        {"capacity_required", "capacities"},
        {"login_malformed", "login"},
        {"login_taken", "login"},
        {"role_required", "roles"},
        {"key_name_taken", "name"},
        {"warehouse_code_taken", "code"},
        {"supervisor_required", "supervisor"},
        {"zones_required", "zones"},
        {"zone_repeated", "zones"},
        {"zone_unknown", "zone"},
        {"gateway_code_taken", "code"},
        {"gateway_key_required", "key"},
        {"gateway_key_taken", "key"},
        {"device_code_taken", "code"},
        {"calibration_in_future", "calibrated_on"},
        {"duty_period_invalid", "to"},
        {"duty_in_the_past", "to"},
        {"duty_overlaps", "custodian"},
        {"price_day_in_future", "day"},
        {"price_day_before_latest", "day"},
        {"price_out_of_range", "price_fen_per_tonne"},
        {"product_code_taken", "code"},
        {"product_bank_not_admitted", "bank"},
        {"product_rate_invalid", "rate_ppm"},
        {"product_basis_invalid", "basis"},
        {"product_tenor_invalid", "tenor_days"},
        {"product_amounts_out_of_order", "minimum_fen"},
        {"product_haircut_invalid", "haircut_ppm"},
        {"product_timeout_invalid", "confirm_timeout_s"},
        {"product_plan_needs_settlement", "plan"},
        {"product_premiums_out_of_order", "overdue_premium_ppm"},
    });
    for (const core::RefusalDetail& detail : refusal.details)
        if (detail.name == "field") return detail.value;
    const auto found =
        std::find_if(kFields.begin(), kFields.end(), [&](const Row& row) { return row.first == refusal.reason->name; });
    return found == kFields.end() ? std::string_view() : found->second;
}

Problem problem_of(const Entry& entry, const core::Refusal& refusal) {
    const core::Reason& reason = *refusal.reason;
    std::string details;
    for (const core::RefusalDetail& detail : refusal.details)
        details += (details.empty() ? "" : ", ") + detail.name + " = " + detail.value;
    if (!details.empty()) details = " (" + details + ")";
    const std::string command(entry.row->name());
    return {.place = entry.place_of(field_of(refusal)),
            .reason = std::string(reason.name),
            .message = {std::string(reason.zh) + details, std::string(reason.en) + details},
            .advice = {"试运行时平台拒绝了 " + command + ",请据此改正",
                       "The platform refused " + command + " in a dry run; correct the table accordingly"}};
}

class Rehearsal {
  public:
    Rehearsal(const Entries& entries, const Findings& findings, Instant now)
        : entries_(entries), findings_(findings), now_(now) {}

    Problems run() {
        for (const Entry& entry : entries_.list)
            if (entry.sound && !findings_.refuses(entry) && foundations_stand(entry)) try_out(entry);
        return std::move(problems_);
    }

  private:
    const Entry* referred(const Leaf& leaf) const {
        const auto number = leaf.type->get(leaf.value);
        return entries_.find(kind_of_prefix(leaf.type->name)->table, number);
    }

    // Whether everything that the entry refers to was accepted. Otherwise a refusal would only repeat their mistakes.
    bool foundations_stand(const Entry& entry) const {
        for (const Leaf& leaf : leaves_of(*entry.row->body->type, entry.command.get()))
            if (leaf.type->kind == TypeKind::id && !numbers_.contains(referred(leaf))) return false;
        for (const Entry& other : entries_.list)
            if (!numbers_.contains(&other) && builds_on(entry, other)) return false;
        return true;
    }

    // What an entry needs besides its references by id.
    static bool builds_on(const Entry& entry, const Entry& other) {
        if (other.is(entry.kind->reference))
            return other.text(other.kind->name_field) == entry.text(entry.kind->reference_field);
        return entry.is("margin") && other.is("agreement") && other.integer("bank") == entry.integer("bank");
    }

    // Ids are handed out in order of the accepted commands; with mistakes in the file these are not the planned ones.
    enum class Numbering { planned, accepted };
    void renumber(const Entry& entry, Numbering wanted) {
        const bool accepted = wanted == Numbering::accepted;
        for (const Leaf& leaf : leaves_of(*entry.row->body->type, entry.command.get())) {
            if (leaf.type->kind != TypeKind::id) continue;
            for (const auto& [other, number] : numbers_) {
                const Number from = accepted ? other->number : number;
                if (other->kind->id_prefix != leaf.type->name) continue;
                if (leaf.type->get(leaf.value) != static_cast<std::int64_t>(from)) continue;
                leaf.type->set(leaf.value, static_cast<std::int64_t>(accepted ? number : other->number));
                break;
            }
        }
    }

    void try_out(const Entry& entry) {
        core::Context context{.now = now_, .actor = actor_of(entries_, entry)};
        if (context.actor.organisation.is_set()) {
            const Entry* party =
                entries_.find("organisation", static_cast<std::int64_t>(context.actor.organisation.number()));
            context.actor.organisation = core::OrganisationId(numbers_.at(party));
        }
        renumber(entry, Numbering::accepted);
        const core::Decision decision = core::decide(state_, *entry.row, entry.command.get(), context);
        renumber(entry, Numbering::planned);
        if (!decision) {
            problems_.push_back(problem_of(entry, decision.error()));
            return;
        }
        for (const core::Event& event : *decision) core::apply(state_, event, context);
        numbers_.emplace(&entry, ++accepted_[entry.kind]);
    }

    const Entries& entries_;
    const Findings& findings_;
    const Instant now_;
    core::State state_;
    std::map<const Entry*, Number> numbers_;  // of the accepted entries, among those of their kind
    std::map<const Kind*, Number> accepted_;
    Problems problems_;
};

}  // namespace

core::Actor actor_of(const Entries& entries, const Entry& entry) {
    if (!entry.is("duty")) return {};
    const Entry* warehouse = entries.find("warehouse", entry.integer("warehouse"));
    const auto supervisor = warehouse ? warehouse->integer("supervisor") : std::nullopt;
    core::Actor actor;
    actor.organisation = core::OrganisationId(static_cast<Number>(supervisor.value_or(0)));
    return actor;
}

Problems rehearse(const Entries& entries, const Findings& findings, Instant now) {
    return Rehearsal(entries, findings, now).run();
}

}  // namespace gzl::app::county
