// F3: the bank's own rules answer every need of a list; a person takes up what is claimed.
#include <algorithm>

#include "api/http_message.hpp"
#include "bank/instructions.hpp"
#include "bank/store.hpp"

namespace gzl::bank {

namespace {

constexpr std::int32_t kQuoteLives_days = 30;

Instruction instruction_of(const NeedListNotice& list) {
    return {.subject = list.list,
            .kind = "need_list",
            .enterprise_code = {},
            .amount = {},
            .outcome = "taken",
            .detail = list.number,
            .reference = {}};
}

Instruction instruction_of(const ListedNeed& need) {
    return {.subject = need.placement,
            .kind = "need",
            .enterprise_code = need.enterprise_code,
            .amount = need.amount,
            .outcome = "unanswered",
            .detail = {},
            .reference = {}};
}

std::string quote(const Rules& rules, const ListedNeed& need, Date until, const std::string& reference) {
    return to_json(QuoteMessage{.amount = need.amount,
                                .rate = rules.rate,
                                .fee = {},
                                .tenor_days = std::min(need.tenor_days, rules.tenor_days),
                                .conditions = {},
                                .valid_until = until,
                                .bank_reference = reference});
}

Reply reply_to(const Desk& desk, const ListedNeed& need, NeedAnswer said, const std::string& reference, Date today) {
    Reply reply{need.placement, "/v1/placements/" + need.placement, {}, reference, {}};
    switch (said) {
        case NeedAnswer::quoted: {
            const Date until = today.plus_days(kQuoteLives_days);
            reply.path += ":quote";
            reply.body = quote(desk.rules, need, until, reference);
            reply.contradiction = quote(desk.rules, need, until.plus_days(-1), reference);
            break;
        }
        case NeedAnswer::claimed:
            reply.path += ":claim";
            reply.body = to_json(ClaimMessage{desk.bank, reference});
            break;
        case NeedAnswer::declined:
            reply.path += ":decline";
            reply.body = to_json(DeclineMessage{"amount_above_maximum", reference});
            break;
    }
    return reply;
}

void answer_need(Database& database, const Desk& desk, const Envelope& envelope, const ListedNeed& need) {
    Instruction instruction = instruction_of(need);
    if (!is_silent(envelope)) {
        const NeedAnswer said = answer(desk.rules, need);
        instruction.outcome = type_of<NeedAnswer>().names[static_cast<std::size_t>(said)];
        instruction.reference = next_reference(database, desk.reference_prefix, "Q");
        reply(database, reply_to(desk, need, said, instruction.reference, envelope.business_date), envelope);
    }
    record(database, instruction, envelope);
}

}  // namespace

api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const NeedListNotice& message) {
    if (auto answer = taken_before(database, message.list, envelope)) return *answer;
    record(database, instruction_of(message), envelope);
    for (const ListedNeed& need : message.items) answer_need(database, desk, envelope, need);
    return accepted(message.list);
}

// What the bank answered stays in its reference; the outcome is how it ended.
api::HttpResponse take(Database& database, const Desk&, const Envelope&, const NeedNews& message) {
    Rows known = database.query("SELECT 1 FROM instructions WHERE subject = ? AND kind = 'need'", message.placement);
    if (!known.next())
        return api::problem_response(503, "need_not_yet_known", "The list with this need has not come yet");
    database.run("UPDATE instructions SET outcome = ? WHERE subject = ?", message.status, message.placement);
    return accepted(message.placement);
}

}  // namespace gzl::bank
