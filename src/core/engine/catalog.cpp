#include "core/engine/catalog.hpp"

#include <algorithm>
#include <iterator>

namespace gzl::core {

namespace {

template <class Row>
const Row* by_name(std::span<const Row> rows, std::string_view name) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.name() == name; });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

Catalog::Catalog(std::vector<CatalogRows> modules) {
    const auto move_all = [](auto& from, auto& to) { std::move(from.begin(), from.end(), std::back_inserter(to)); };
    for (CatalogRows& module : modules) {
        for (const CommandRow& command : module.commands)
            events_.insert(events_.end(), command.events.begin(), command.events.end());
        move_all(module.deadline_facts, events_);
        move_all(module.commands, commands_);
        move_all(module.queries, queries_);
    }
    for (const EventRow& event : events_) {
        if (event.number >= by_number_.size()) by_number_.resize(event.number + 1);
        CHECK_THAT(by_number_[event.number] == nullptr);  // a number is given once, for ever
        by_number_[event.number] = &event;
        by_kind_.push_back(&event);
    }
    std::sort(by_kind_.begin(), by_kind_.end(), [](const EventRow* a, const EventRow* b) { return a->kind < b->kind; });
}

const CommandRow* Catalog::command(std::string_view name) const {
    return by_name(commands(), name);
}
const QueryRow* Catalog::query(std::string_view name) const {
    return by_name(queries(), name);
}
const EventRow* Catalog::event(std::string_view name) const {
    return by_name(events(), name);
}

const EventRow* Catalog::event(std::uint32_t number) const {
    return number < by_number_.size() ? by_number_[number] : nullptr;
}

const EventRow& Catalog::row_of(const EventKind& kind) const {
    const auto found =
        std::lower_bound(by_kind_.begin(), by_kind_.end(), &kind,
                         [](const EventRow* row, const EventKind* wanted) { return row->kind < wanted; });
    CHECK_THAT(found != by_kind_.end() && (*found)->kind == &kind);
    return **found;
}

}  // namespace gzl::core
