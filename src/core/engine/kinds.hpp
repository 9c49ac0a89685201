// What the catalogue knows of an event, a command, a query: tables of function pointers, made where the struct is
// defined (engine/event.hpp, engine/command.hpp) and named here, so that the catalogue needs no definition of any
// struct.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/type.hpp"
#include "core/engine/context.hpp"
#include "core/engine/refusal.hpp"
#include "core/ledger/transfer.hpp"

namespace gzl::core {

struct State;
class Event;

using EventList = std::vector<Event>;
using Decision = tl::expected<EventList, Refusal>;

// A described value whose type is known at run time: the answer to a query, the body of a message.
struct Answer {
    const Type* type = nullptr;
    std::shared_ptr<const void> value;
};

template <class T>
Answer make_answer(T value) {
    return {&type_of<T>(), std::make_shared<T>(std::move(value))};
}

// Something to tell another party's machine because of an event; the node sends it at least once, with an id.
struct Message {
    OrganisationId target;
    std::string path;     // below the target's endpoint: "/v1/disbursements"
    std::string subject;  // messages of one subject are sent in order: "drawdown-000001"
    Answer body;
};
using Messages = std::vector<Message>;

struct EventKind {
    const Type* type = nullptr;
    void* (*make)() = nullptr;
    void (*destroy)(void*) = nullptr;
    void (*apply)(State&, const void* event, const Context&) = nullptr;
    ledger::Transfers (*transfers)(const State&, const void* event) = nullptr;        // null when no money moves
    Messages (*messages)(const State&, const void* event, const Context&) = nullptr;  // of the state after it; or null
};

struct CommandBody {
    const Type* type = nullptr;
    std::shared_ptr<void> (*make)() = nullptr;
    Decision (*decide)(const State&, const void* command, const Context&) = nullptr;
};

struct QueryBody {
    const Type* type = nullptr;  // of the parameters
    const Type* answer_type = nullptr;
    std::shared_ptr<void> (*make)() = nullptr;
    tl::expected<Answer, Refusal> (*answer)(const State&, const void* query, const Context&) = nullptr;
};

template <class E>
const EventKind& event_kind();
template <class C>
const CommandBody& command_body();
template <class Q>
const QueryBody& query_body();

}  // namespace gzl::core
