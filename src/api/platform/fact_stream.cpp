#include "api/platform/fact_stream.hpp"

#include <algorithm>

#include "api/platform/query_number.hpp"
#include "core/party/access.hpp"
#include "core/visibility.hpp"

namespace gzl::api {

namespace {

constexpr std::uint64_t kPage = 200;

// The first position that the reader wants: after what it has, or what comes from now on.
std::optional<std::uint64_t> start_of(const HttpRequest& request, std::uint64_t durable) {
    std::optional<std::string_view> after = request.header("Last-Event-ID");
    for (const auto& [key, text] : request.query)
        if (key == "after" && !after) after = text;
    if (!after) return durable;
    const auto position = whole_number(*after);
    return position && *position < durable ? std::optional(*position + 1) : std::nullopt;
}

std::string names_in(const HttpRequest& request) {
    for (const auto& [key, text] : request.query)
        if (key == "names") return text;
    return {};
}

bool names(const Fact& fact, const std::string& prefix) {
    if (prefix.empty()) return true;
    struct Search {
        std::string_view prefix;
        bool found = false;
    } search{prefix};
    const core::Event& event = fact.record.event;
    for_each_id(*event.kind().type, event.data(), &search, [](void* raw, std::string_view found, std::uint64_t) {
        auto& self = *static_cast<Search*>(raw);
        self.found = self.found || found == self.prefix;
    });
    return search.found;
}

bool sees(const core::State& state, const core::Context& context, const Fact& fact) {
    return core::party::permits(state.party, context, core::Permission::read) &&
           core::sees_fact(state, context, fact.record.event);
}

std::string event_text(const Fact& fact) {
    std::string text = "id: " + std::to_string(fact.stored.position) + "\nevent: ";
    text.append(fact.record.event.kind().type->name).append("\ndata: ");
    append_fact(text, fact);
    return text.append("\n\n");
}

}  // namespace

Route FactStream::route() {
    return {"GET /v1/facts/stream",
            [this](const SharedRequest& request, const Caller& caller, const Responder& respond) {
                const Language language = language_of(*request);
                // A signature covers a whole body; machines pull /v1/facts.
                if (!caller.nonce.empty()) return respond(problem(stream_for_people, language));
                const auto next = start_of(*request, services_.node->durable_size());
                if (!next) return respond(problem(JsonProblem{"wrong_type", "/after"}, language));
                respond(readers_.admit({nullptr, caller, names_in(*request), *next}));
            }};
}

void FactStream::serve(Readers& readers) {
    while (!readers.empty() && serve_page(readers, services_.node->durable_size())) {
    }
}

bool FactStream::serve_page(Readers& readers, std::uint64_t durable) {
    const auto first = std::min_element(readers.begin(), readers.end(),
                                        [](const Reader& a, const Reader& b) { return a.next < b.next; });
    const std::uint64_t from = first->next;
    const std::uint64_t end = std::min(durable, from + kPage);
    if (from >= end) return false;
    std::vector<std::uint64_t> positions;
    for (std::uint64_t position = from; position < end; ++position) positions.push_back(position);
    const auto facts = read_facts(services_.node->log(), positions);
    if (!facts) return false;

    std::vector<Offer> offers;
    for (Reader& reader : readers) {
        for (const Fact& fact : *facts)
            if (fact.stored.position >= reader.next && names(fact, reader.names)) offers.push_back({&reader, &fact});
        reader.next = std::max(reader.next, end);
    }
    const auto notes = std::make_shared<core::party::ReadNotes>();
    const auto seen = look_and_wait<std::vector<bool>>(
        services_,
        [&](const node::Memory& memory, Instant now) {
            std::vector<bool> all;
            all.reserve(offers.size());
            for (const Offer& offer : offers)
                all.push_back(sees(memory.state, {now, offer.reader->caller.actor, notes.get()}, *offer.fact));
            return all;
        },
        node::record_reads(notes));
    for (std::size_t i = 0; i < offers.size(); ++i)
        if (!seen)
            offers[i].reader->stream->end();  // the node is stopping; the browser comes back for what it missed
        else if ((*seen)[i])
            offers[i].reader->stream->push(event_text(*offers[i].fact));
    return end < durable;
}

}  // namespace gzl::api
