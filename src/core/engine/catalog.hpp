// The catalogue: every command, query and event of the platform, one row each, numbers permanent. From a row follow the
// HTTP route, the permission, the OpenAPI entry, the TypeScript types, the audit text in Chinese and English.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/engine/kinds.hpp"
#include "core/engine/permission.hpp"

namespace gzl::core {

struct EventRow {
    std::uint32_t number;
    const EventKind* kind;
    std::string_view zh;
    std::string_view en;

    std::string_view name() const { return kind->type->name; }
};

struct CommandRow {
    std::uint32_t number;
    const CommandBody* body;
    std::string_view route;  // "POST /v1/loans/{loan}:repay"; empty: only the node itself or the configuration sends it
    Permission permission;
    std::string_view zh;
    std::string_view en;
    std::vector<EventRow> events;            // the facts that this command is the first to record
    std::optional<Permission> checked_by{};  // P4: a person's command waits until a second person who holds this agrees

    std::string_view name() const { return body->type->name; }
};

struct QueryRow {
    std::uint32_t number;
    const QueryBody* body;
    std::string_view route;  // "GET /v1/loans/{loan}"
    Permission permission;
    std::string_view zh;
    std::string_view en;

    std::string_view name() const { return body->type->name; }
};

// What one module gives to the catalogue.
struct CatalogRows {
    std::vector<CommandRow> commands{};
    std::vector<QueryRow> queries{};
    std::vector<EventRow> deadline_facts{};  // that FireDeadlines records for the module
};

class Catalog {
  public:
    std::span<const CommandRow> commands() const { return commands_; }
    std::span<const QueryRow> queries() const { return queries_; }
    std::span<const EventRow> events() const { return events_; }

    const CommandRow* command(std::string_view name) const;
    const QueryRow* query(std::string_view name) const;
    const EventRow* event(std::uint32_t number) const;
    const EventRow* event(std::string_view name) const;
    const EventRow& row_of(const EventKind& kind) const;

  private:
    friend const Catalog& catalog();
    explicit Catalog(std::vector<CatalogRows> modules);

    std::vector<CommandRow> commands_;
    std::vector<QueryRow> queries_;
    std::vector<EventRow> events_;
    std::vector<const EventRow*> by_number_;
    std::vector<const EventRow*> by_kind_;  // sorted by address of the kind
};

const Catalog& catalog();

}  // namespace gzl::core
