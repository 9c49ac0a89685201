// Events: facts in the past tense. An Event owns one described struct and knows its kind; kinds are a table, not a
// variant.
//
// A module states an event by a described struct and `void apply(State&, const LoanRepaid&, const Context&)`, and, when
// money or a reservation moves, `ledger::Transfers transfers(const State&, const LoanRepaid&)`; GZL_EVENT makes the
// kind. Applying a fact never argues: the decision was made, only our own mistakes are checked.
#pragma once

#include <concepts>
#include <utility>

#include "core/engine/kinds.hpp"

namespace gzl::core {

class Event {
  public:
    template <class E>
        requires(!std::same_as<std::remove_cvref_t<E>, Event>)
    Event(E value) : kind_(&event_kind<E>()), data_(new E(std::move(value))) {}  // implicit
    explicit Event(const EventKind& kind) : kind_(&kind), data_(kind.make()) {}
    Event(Event&& other) noexcept : kind_(other.kind_), data_(std::exchange(other.data_, nullptr)) {}
    Event& operator=(Event&& other) noexcept {
        std::swap(kind_, other.kind_);
        std::swap(data_, other.data_);
        return *this;
    }
    ~Event() {
        if (data_) kind_->destroy(data_);
    }

    const EventKind& kind() const { return *kind_; }
    const void* data() const { return data_; }
    void* edit() { return data_; }

    template <class E>
    const E* get_if() const {
        return kind_ == &event_kind<E>() ? static_cast<const E*>(data_) : nullptr;
    }

  private:
    const EventKind* kind_;
    void* data_;
};

// events(LoanOpened{…}, GuaranteeBound{…})
template <class... Es>
EventList events(Es... each) {
    EventList list;
    list.reserve(sizeof...(Es));
    (list.emplace_back(std::move(each)), ...);
    return list;
}

namespace engine_detail {

template <class E>
concept MovesMoney = requires(const State& state, const E& event) {
    { transfers(state, event) } -> std::same_as<ledger::Transfers>;
};

template <class E>
concept TellsOthers = requires(const State& state, const E& event, const Context& context) {
    { messages(state, event, context) } -> std::same_as<Messages>;
};

template <class E>
EventKind make_event_kind() {
    EventKind kind;
    kind.type = &type_of<E>();
    kind.make = []() -> void* { return new E(); };
    kind.destroy = [](void* event) { delete static_cast<E*>(event); };
    kind.apply = [](State& state, const void* event, const Context& context) {
        apply(state, *static_cast<const E*>(event), context);
    };
    if constexpr (MovesMoney<E>)
        kind.transfers = [](const State& state, const void* event) {
            return transfers(state, *static_cast<const E*>(event));
        };
    if constexpr (TellsOthers<E>)
        kind.messages = [](const State& state, const void* event, const Context& context) {
            return messages(state, *static_cast<const E*>(event), context);
        };
    return kind;
}

}  // namespace engine_detail

template <class E>
const EventKind& event_kind() {
    static const EventKind kind = engine_detail::make_event_kind<E>();
    return kind;
}

}  // namespace gzl::core

// In exactly one .cpp, at global scope, so that the catalogue finds the kind.
#define GZL_EVENT(E) template const ::gzl::core::EventKind& gzl::core::event_kind<E>();
