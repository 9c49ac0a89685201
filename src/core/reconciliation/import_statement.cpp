// A bank's statement of a day is taken: its lines meet the money facts of the same reference, what does not agree or is
// missing on either side becomes a break, and the bank's day closes (A2). The same statement again records nothing.
#include "core/reconciliation/import_statement.hpp"

#include <algorithm>

#include "base/rounding.hpp"
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/reconciliation/matching.hpp"
#include "core/reconciliation/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::reconciliation {

namespace {

std::optional<Refusal> wrong_line(const ImportStatement& command) {
    std::set<std::string_view> references;
    for (const StatementInputLine& line : command.lines) {
        if (line.reference.empty()) return Refusal{&text_required, {{"field", "reference"}}};
        if (line.amount == Money::zero()) return Refusal{&line_amount_zero, {{"reference", line.reference}}};
        if (line.booked_on > command.date) return Refusal{&line_booked_later, {{"reference", line.reference}}};
        if (!references.insert(line.reference).second)
            return Refusal{&line_reference_twice, {{"reference", line.reference}}};
    }
    Wide sum = command.opening.value();
    for (const StatementInputLine& line : command.lines) sum += line.amount.value();
    if (sum != command.closing.value()) return Refusal{&totals_do_not_add, {}};
    return std::nullopt;
}

std::vector<StatementLine> lines_of(const ImportStatement& command) {
    std::vector<StatementLine> lines;
    for (const StatementInputLine& line : command.lines)
        lines.push_back({.booked_on = line.booked_on,
                         .value_date = line.value_date,
                         .amount = line.amount,
                         .reference = line.reference,
                         .counterparty = line.counterparty,
                         .text = line.text});
    return lines;
}

bool same_content(const Statement& kept, const ImportStatement& command) {
    const auto same_line = [](const StatementLine& a, const StatementInputLine& b) {
        return a.booked_on == b.booked_on && a.value_date == b.value_date && a.amount == b.amount &&
               a.reference == b.reference && a.counterparty == b.counterparty && a.text == b.text;
    };
    return kept.account == command.account && kept.date == command.date && kept.opening == command.opening &&
           kept.closing == command.closing &&
           std::equal(kept.lines.begin(), kept.lines.end(), command.lines.begin(), command.lines.end(), same_line);
}

}  // namespace

Decision decide(const core::State& state, const ImportStatement& command, const Context& context) {
    const OrganisationId bank = context.actor.organisation;
    if (!party::has_capacity(state.party, bank, party::Capacity::bank)) return refuse(party::not_own_party);
    if (command.number.empty()) return refuse(text_required, "field", "number");
    if (command.account.empty()) return refuse(text_required, "field", "account");
    const State& own = state.reconciliation;
    if (const auto kept = own.by_number.find({bank, command.number}); kept != own.by_number.end()) {
        if (same_content(own.statements.at(kept->second), command)) return EventList{};
        return refuse(statement_number_used, "statement", kept->second.text());
    }
    if (command.date > context.today()) return refuse(statement_date_invalid);
    if (auto wrong = wrong_line(command)) return tl::make_unexpected(std::move(*wrong));

    return matched(own, {.statement = own.statements.next_id(),
                         .bank = bank,
                         .number = command.number,
                         .account = command.account,
                         .date = command.date,
                         .opening = command.opening,
                         .closing = command.closing,
                         .file = command.file,
                         .lines = lines_of(command)});
}

}  // namespace gzl::core::reconciliation

GZL_COMMAND(gzl::core::reconciliation::ImportStatement)
