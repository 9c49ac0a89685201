#include "app/deliveries/message_stream.hpp"

#include <iterator>

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
    api::HttpResponse response;
    response.content_type = "text/event-stream; charset=utf-8";
    response.headers = {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}};
    response.stream = [this, caller, next = *from](std::shared_ptr<api::HttpStream> stream) {
        stream->push("retry: 2000\n\n");
        {
            const std::lock_guard lock(mutex_);
            arrived_.push_back({std::move(stream), caller, next});
        }
        wake();
    };
    respond(std::move(response));
}

void MessageStream::wake() {
    {
        const std::lock_guard lock(mutex_);
        woken_ = true;
    }
    changed_.notify_one();
}

void MessageStream::start() {
    thread_ = std::thread([this] { run(); });
}

void MessageStream::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void MessageStream::run() {
    std::vector<Reader> readers;
    auto next_beat = std::chrono::steady_clock::now() + kHeartbeat;
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait_until(lock, next_beat, [this] { return woken_ || stopping_; });
        if (stopping_) break;
        woken_ = false;
        std::move(arrived_.begin(), arrived_.end(), std::back_inserter(readers));
        arrived_.clear();
        lock.unlock();
        if (std::chrono::steady_clock::now() >= next_beat) {
            beat(readers);
            next_beat = std::chrono::steady_clock::now() + kHeartbeat;
        }
        std::erase_if(readers, [](const Reader& reader) { return !reader.stream->is_open(); });
        for (Reader& reader : readers) serve(reader);
        lock.lock();
    }
    std::move(arrived_.begin(), arrived_.end(), std::back_inserter(readers));
    for (const Reader& reader : readers) reader.stream->end();
}

// A stream does not keep a session alive, and ends with it.
void MessageStream::beat(std::vector<Reader>& readers) {
    for (Reader& reader : readers) {
        reader.stream->push(":\n\n");
        if (!services_.sessions.is_live(reader.caller.session, api::wall_ms())) reader.stream->end();
    }
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
