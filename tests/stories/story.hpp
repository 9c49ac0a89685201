// A story: given / when / then in plain text, one file, read by an accountant and run by one runner.
//
//   # L2 L4 – comments
//   story   What the story shows
//   include common/county.story                       the steps of another file first
//   when    2026-03-01 09:00:00  wang.clerk  ApplyForAdmission {"code": "…", "name": "…"}
//     ->    OrganisationApplied {"organisation": "org-000007"}     each event in order; the fields given must agree
//     ->    OrganisationAdmitted
//   when    2026-03-01 09:00:01  wang.clerk  ApplyForAdmission {…}
//     ->    refused credit_code_taken {"detail": "…"}
//   ask     2026-03-01 09:00:02  wang.clerk  GetOrganisation {"organisation": "org-000007"}
//     ->    {"status": "admitted"}                     or: refused organisation_not_found
//
// Time is Shanghai time and never goes back. The actor is a user's login, a machine key's name, or `system`. `->
// nothing` expects an accepted command without events. A line that starts with white space and not with `->` continues
// the line above.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gzl::stories {

struct Step {
    std::filesystem::path file;
    int line = 0;
    bool ask = false;
    std::string at;  // YYYY-MM-DD HH:MM:SS
    std::string actor;
    std::string name;   // of the command or query
    std::string input;  // JSON
    std::vector<std::string> expected;
};

struct Story {
    std::string title;
    std::vector<Step> steps;
    int own_steps = 0;  // without the included ones
};

Story read_story(const std::filesystem::path& root, const std::filesystem::path& file);

// What the stories showed, over all files: names of accepted commands, answered queries, refusals.
struct Coverage {
    std::vector<std::string> accepted;
    std::vector<std::string> refused;
};

// Plays the story and reports to doctest. Afterwards: every event equals decode(encode(event)), the replayed state
// equals the live one, the books balance.
void play(const Story& story, Coverage& coverage);

}  // namespace gzl::stories
