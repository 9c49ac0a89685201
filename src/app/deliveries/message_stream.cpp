#include "app/deliveries/message_stream.hpp"

#include "api/platform/package_delivery.hpp"
#include "api/platform/query_number.hpp"
#include "app/deliveries/message_view.hpp"
#include "core/party/access.hpp"

namespace gzl::app {

namespace {

constexpr std::size_t kPage = 200;

}  // namespace

void MessageStream::open(const api::SharedRequest& request, const api::Caller& caller, const api::Responder& respond) {
    const auto now = services_.node->durable_size() * kOutboxIdsPerPosition;
    std::optional<std::uint64_t> from = api::query_number(*request, "from", now);
    if (const auto after = request->header("Last-Event-ID")) {
        from = api::whole_number(*after);
        if (from) ++*from;
    }
    if (!from) return respond(api::problem(JsonProblem{"wrong_type", "/from"}, api::language_of(*request)));
    respond(readers_.admit({nullptr, caller, *from}));
}

void MessageStream::serve(Reader& reader) {
    while (true) {
        const auto page = services_.node->log().outbox(
            {.from = reader.next, .target = reader.caller.actor.organisation.text(), .state = {}, .limit = kPage});
        if (!page) return reader.stream->end();
        const auto permitted =
            api::look_and_wait<bool>(services_, [actor = reader.caller.actor](const node::Memory& memory, Instant now) {
                return core::party::permits(memory.state.party, {now, actor}, core::Permission::read);
            });
        if (!permitted.value_or(false)) return reader.stream->end();
        for (const eventlog::OutboxEntry& entry : page->entries) {
            if (!is_for_a_machine(entry.row)) continue;
            const auto message = api::body_to_send(services_, entry.row);
            if (!message) return reader.stream->end();
            std::string text = "id: " + std::to_string(entry.row.id) + "\nevent: " + entry.row.kind + "\ndata: ";
            append_message(text, entry.row, *message);
            reader.stream->push(text.append("\n\n"));
        }
        reader.next = page->next_from;
        if (page->is_last) return;
    }
}

}  // namespace gzl::app
