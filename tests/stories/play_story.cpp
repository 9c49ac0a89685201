#include <algorithm>

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include "base/binary.hpp"
#include "base/json.hpp"
#include "core/engine/engine.hpp"
#include "core/party/reads.hpp"
#include "core/state.hpp"
#include "node/decide.hpp"
#include "node/record.hpp"
#include "stories/story.hpp"

namespace gzl::stories {

namespace {

namespace json = boost::json;

Instant shanghai(const std::string& text) {
    auto instant = Instant::parse(text.substr(0, 10) + "T" + text.substr(11) + ".000Z");
    REQUIRE_MESSAGE(instant, "not a time: " << text);
    return instant->plus_ms(-8 * 3'600'000);
}

core::Actor actor_of(const core::State& state, const std::string& name) {
    if (name == "system") return {};
    if (const auto user = state.party.user_by_login.find(name); user != state.party.user_by_login.end())
        return {core::ActorKind::user, user->second, {}, state.party.users.at(user->second).organisation};
    const auto key = state.party.key_by_name.find(name);
    REQUIRE_MESSAGE(key != state.party.key_by_name.end(), "no user or key named " << name);
    return {core::ActorKind::machine, {}, key->second, state.party.keys.at(key->second).organisation};
}

// Every member of `wanted` is in `found` with an agreeing value, null: is not in it; lists agree item by item.
bool agrees(const json::value& wanted, const json::value& found) {
    if (wanted.is_object() && found.is_object())
        return std::all_of(wanted.get_object().begin(), wanted.get_object().end(), [&](const auto& member) {
            const json::value* other = found.get_object().if_contains(member.key());
            return other ? agrees(member.value(), *other) : member.value().is_null();
        });
    if (wanted.is_array() && found.is_array())
        return wanted.get_array().size() == found.get_array().size() &&
               std::equal(wanted.get_array().begin(), wanted.get_array().end(), found.get_array().begin(), agrees);
    return wanted == found;
}

struct Expected {
    std::string name;  // event, or "refused reason", or "" for an answer
    json::value fields = json::object();
};

Expected expected_of(const std::string& text) {
    const auto brace = text.find('{');
    Expected expected;
    expected.name = text.substr(0, brace);
    while (!expected.name.empty() && expected.name.back() == ' ') expected.name.pop_back();
    if (brace != std::string::npos) expected.fields = json::parse(text.substr(brace));
    return expected;
}

class Player {
  public:
    explicit Player(Coverage& coverage) : coverage_(coverage) {}

    void play(const Step& step) {
        const std::string place = step.file.filename().string() + ":" + std::to_string(step.line);
        CAPTURE(place);
        const core::Context context{shanghai(step.at), actor_of(state_, step.actor)};
        if (step.ask)
            ask(step, context);
        else
            send(step, context);
    }

    void check_replay() {
        core::State replayed;
        for (std::size_t i = 0; i < records_.size(); ++i) {
            auto record = node::read_record(records_[i]);
            REQUIRE_MESSAGE(record, record.error().message);
            core::apply(replayed, record->event, {record->head.at, {}});
        }
        CHECK_MESSAGE(to_binary(replayed) == to_binary(state_), "the replayed state differs from the live one");
        CHECK(state_.ledger.balances());
        core::State restored;
        const std::string snapshot = to_binary(state_);
        std::string_view rest = snapshot;
        REQUIRE(read_binary(rest, type_of<core::State>(), &restored));
        CHECK(rest.empty());
        CHECK_MESSAGE(to_binary(restored) == snapshot, "the restored snapshot differs");
    }

  private:
    void send(const Step& step, const core::Context& context) {
        const core::CommandRow* row = core::catalog().command(step.name);
        REQUIRE_MESSAGE(row, "no command named " << step.name);
        const auto command = row->body->make();
        fill(step, *row->body->type, command.get());
        auto decision = node::decide(state_, *row, command.get(), context);
        Recorded recorded;
        if (!decision) {
            expect_refusal(step, decision.error());
            follow(core::consequences(state_, *row, command.get(), context, decision.error()), context, recorded);
            expect_events(step, 1, recorded);
            return;
        }
        coverage_.accepted.push_back(step.name);
        record_all(*decision, context, recorded);
        follow(core::consequences(state_, *decision, context), context, recorded);
        expect_events(step, 0, recorded);
    }

    struct Recorded {
        std::vector<std::string_view> names;
        std::vector<std::string> records;
    };

    void record_all(const core::EventList& events, const core::Context& context, Recorded& recorded) {
        for (const core::Event& event : events) {
            recorded.names.push_back(event.kind().type->name);
            recorded.records.push_back(record(event, context));
        }
    }

    // As the node does: what follows of itself is decided next, by the platform.
    void follow(const core::OwnCommands& commands, const core::Context& context, Recorded& recorded) {
        for (const core::OwnCommand& own : commands) {
            const core::Context by_platform{context.now, {}};
            const auto decision = core::decide(state_, *own.row, own.command.get(), by_platform);
            if (decision) record_all(*decision, by_platform, recorded);
        }
    }

    void ask(const Step& step, const core::Context& context) {
        const core::QueryRow* row = core::catalog().query(step.name);
        REQUIRE_MESSAGE(row, "no query named " << step.name);
        const auto query = row->body->make();
        fill(step, *row->body->type, query.get());
        core::party::ReadNotes notes;
        const core::Context noting{context.now, context.actor, &notes};
        const auto answer = core::answer(state_, *row, query.get(), noting);
        record_reads(noting, notes);
        if (!answer) return expect_refusal(step, answer.error());
        coverage_.accepted.push_back(step.name);
        std::string text;
        write_json(text, *answer->type, answer->value.get());
        CAPTURE(text);
        REQUIRE(step.expected.size() == 1);
        CHECK(agrees(expected_of(step.expected.front()).fields, json::parse(text)));
    }

    // As the node does: before the answer is shown.
    void record_reads(const core::Context& context, const core::party::ReadNotes& notes) {
        auto command = core::party::to_record(state_.party, notes, context.today());
        if (!command) return;
        Recorded recorded;
        follow(
            {{core::catalog().command("RecordReads"), std::make_shared<core::party::RecordReads>(std::move(*command))}},
            context, recorded);
        coverage_.accepted.push_back("RecordReads");
    }

    static void fill(const Step& step, const Type& type, void* object) {
        const auto value = parse_json(step.input.empty() ? "{}" : step.input);
        REQUIRE_MESSAGE(value, "the input is not JSON: " << step.input);
        const auto read = read_json(*value, type, object);
        REQUIRE_MESSAGE(read, read.error().reason << " at " << read.error().pointer);
    }

    // Encodes, decodes, applies; the decoded event is the one applied, so the live path is the replay path.
    std::string record(const core::Event& event, const core::Context& context) {
        node::RecordHead head;
        head.seq = records_.size();
        head.at = context.now;
        head.by = core::actor_text(context.actor);
        head.first = head.seq;
        const std::string text = node::write_record(head, event);
        const auto decoded = node::read_record(text);
        REQUIRE_MESSAGE(decoded, decoded.error().message);
        CHECK(equal(*event.kind().type, event.data(), decoded->event.data()));
        CHECK(node::write_record(decoded->head, decoded->event) == text);
        core::apply(state_, event, context);
        records_.push_back(text);
        return text;
    }

    void expect_refusal(const Step& step, const core::Refusal& refusal) {
        coverage_.refused.emplace_back(refusal.reason->name);
        json::object details;
        for (const auto& detail : refusal.details) details[detail.name] = detail.value;
        CAPTURE(refusal.reason->name);
        CAPTURE(json::serialize(details));
        REQUIRE(!step.expected.empty());
        const Expected expected = expected_of(step.expected.front());
        CHECK(expected.name == "refused " + std::string(refusal.reason->name));
        CHECK(agrees(expected.fields, details));
    }

    // The step's expectations from `first` on are the facts that were recorded, one for one.
    static void expect_events(const Step& step, std::size_t first, const Recorded& recorded) {
        std::string all;
        for (const std::string& text : recorded.records) all.append("\n  ").append(text);
        CAPTURE(all);
        if (step.expected == std::vector<std::string>{"nothing"}) {
            CHECK(recorded.records.empty());
            return;
        }
        REQUIRE(step.expected.size() - first == recorded.records.size());
        for (std::size_t i = 0; i < recorded.records.size(); ++i) {
            const Expected expected = expected_of(step.expected[first + i]);
            CAPTURE(step.expected[first + i]);
            CHECK(expected.name == recorded.names[i]);
            CHECK(agrees(expected.fields, json::parse(recorded.records[i]).as_object().at("data")));
        }
    }

    Coverage& coverage_;
    core::State state_;
    std::vector<std::string> records_;
};

}  // namespace

void play(const Story& story, Coverage& coverage) {
    Player player(coverage);
    for (const Step& step : story.steps) player.play(step);
    player.check_replay();
}

}  // namespace gzl::stories
