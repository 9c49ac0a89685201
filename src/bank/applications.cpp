// F4: the bank's own rules answer an application without a person.
#include "bank/instructions.hpp"
#include "bank/store.hpp"

namespace gzl::bank {

namespace {

void keep_collateral(Database& database, const ApplicationPackage& application) {
    if (!application.stock) return;
    for (const PackagedLot& lot : application.stock->lots) {
        const auto value = lot.value ? std::optional(lot.value->value()) : std::nullopt;
        database.run("INSERT INTO lots(application, lot, value_fen) VALUES(?, ?, ?) ON CONFLICT DO NOTHING",
                     application.application, lot.lot, value);
    }
}

std::string joined(const std::vector<std::string>& reasons) {
    std::string text;
    for (const std::string& reason : reasons) text.append(text.empty() ? "" : ", ").append(reason);
    return text;
}

}  // namespace

api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope,
                       const ApplicationPackage& application) {
    if (auto answer = taken_before(database, application.application, envelope)) return *answer;
    Instruction instruction{.subject = application.application,
                            .kind = "application",
                            .enterprise_code = application.enterprise_code,
                            .amount = application.amount,
                            .outcome = "unanswered",
                            .detail = {},
                            .reference = {}};
    if (is_silent(envelope)) {
        record(database, instruction, envelope);
        return accepted(application.application);
    }
    Decision decision = decide(desk.rules, application);
    instruction.reference = next_reference(database, desk.reference_prefix, "A");
    instruction.outcome = type_of<Verdict>().names[static_cast<std::size_t>(decision.verdict)];
    instruction.detail = joined(decision.reasons);
    record(database, instruction, envelope);
    keep_collateral(database, application);
    reply(database,
          {.subject = application.application,
           .path = "/v1/applications/" + application.application + ":decide",
           .body = to_json(DecisionMessage{decision.verdict, std::move(decision.offer), std::move(decision.reasons),
                                           true, instruction.reference}),
           .reference = instruction.reference,
           .contradiction = {}},
          envelope);
    return accepted(application.application);
}

}  // namespace gzl::bank
