#include "app/needs/need_routes.hpp"

#include <spdlog/spdlog.h>

#include "api/platform/catalog_routes.hpp"
#include "app/needs/need_sheet.hpp"
#include "core/engine/engine.hpp"

namespace gzl::app {

namespace {

constexpr std::string_view kSheet = "GET /v1/needLists/{list}/sheet";

using core::need::NeedListView;

api::HttpResponse sheet_response(const NeedListView& list, std::string bytes) {
    api::HttpResponse response;
    response.content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    response.body = std::move(bytes);
    response.headers = {{"Content-Disposition", "attachment; filename=\"" + list.number + ".xlsx\""},
                        {"Cache-Control", "no-store"},
                        {"X-Content-Type-Options", "nosniff"}};
    return response;
}

}  // namespace

std::vector<api::Route> NeedRoutes::routes() {
    return {{std::string(kSheet), [this](const api::SharedRequest& request, const api::Caller& caller,
                                         api::Responder respond) { sheet(request, caller, std::move(respond)); }}};
}

// The catalogue's query answers what there is and whether the caller may see it.
void NeedRoutes::sheet(const api::SharedRequest& request, const api::Caller& caller, api::Responder respond) {
    const api::Language language = api::language_of(*request);
    const core::QueryRow* row = core::catalog().query("GetNeedList");
    std::shared_ptr<void> query = row->body->make();
    if (auto wrong = api::fill_query(kSheet, *request, *row->body->type, query.get()))
        return respond(std::move(*wrong));
    using Found = tl::expected<core::Answer, core::Refusal>;
    api::look_noting<Found>(
        services_, std::move(respond), language, caller.actor,
        [row, query](const node::Memory& memory, const core::Context& context) -> Found {
            return core::answer(memory.state, *row, query.get(), context);
        },
        [this, language](const Found& found, const api::Responder& answer) {
            if (!found) return answer(api::problem(found.error(), language));
            const bool posted = background_.post([found, answer, language] {
                const auto& list = *static_cast<const NeedListView*>(found->value.get());
                auto bytes = need_sheet(list);
                if (bytes) return answer(sheet_response(list, std::move(*bytes)));
                spdlog::error("the sheet of {} cannot be made: {}", list.number, bytes.error().message);
                answer(api::problem(api::unavailable, language));
            });
            if (!posted) answer(api::problem(api::unavailable, language));
        });
}

}  // namespace gzl::app
