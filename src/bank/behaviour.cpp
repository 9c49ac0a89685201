#include "bank/behaviour.hpp"

#include "base/check.hpp"
#include "base/json.hpp"

namespace gzl::bank {

Behaviour load_behaviour(Database& database) {
    Rows rows = database.query("SELECT value FROM settings WHERE name = 'behaviour'");
    if (!rows.next()) return {};
    const auto behaviour = from_json<Behaviour>(rows.text(0));
    CHECK_THAT(behaviour.has_value());
    return *behaviour;
}

void save_behaviour(Database& database, const Behaviour& behaviour) {
    database.run("INSERT INTO settings VALUES('behaviour', ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
                 to_json(behaviour));
}

}  // namespace gzl::bank
