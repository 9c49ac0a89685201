// S5: the circle inside which a custodian checks in, in whole metres and without floating point.
#include <doctest/doctest.h>

#include "core/supervision/site.hpp"

namespace gzl::core::supervision {

TEST_CASE("a degree is 111.194 km to the north, and shrinks with the cosine of the latitude to the east") {
    const Site equator{.lat_udeg = 0, .lon_udeg = 0, .radius_m = 500};
    CHECK(distance_m(equator, {0, 0}) == 0);
    CHECK(distance_m(equator, {1'000'000, 0}) == 111'194);
    CHECK(distance_m(equator, {-1'000'000, 0}) == 111'194);
    CHECK(distance_m(equator, {0, 1'000'000}) == 111'194);
    CHECK(distance_m(equator, {-1'000'000, -1'000'000}) == 157'253);                     // √2 of it
    const Site north{.lat_udeg = 60'000'000, .lon_udeg = 115'000'000, .radius_m = 500};  // cos 60° = ½
    CHECK(distance_m(north, {60'000'000, 116'000'000}) == 55'597);
}

TEST_CASE("at a pole every longitude is the same place") {
    for (const std::int64_t lat : {90'000'000, -90'000'000})
        CHECK(distance_m({.lat_udeg = lat, .lon_udeg = 0, .radius_m = 500}, {lat, 90'000'000}) == 0);
}

TEST_CASE("across the date line the short way counts") {
    const Site site{.lat_udeg = 0, .lon_udeg = 179'999'500, .radius_m = 500};
    CHECK(distance_m(site, {0, -179'999'500}) == 111);
}

TEST_CASE("positions beyond the poles or the half turn are none") {
    CHECK(is_on_earth({90'000'000, -180'000'000}));
    CHECK_FALSE(is_on_earth({90'000'001, 0}));
    CHECK_FALSE(is_on_earth({0, 180'000'001}));
}

}  // namespace gzl::core::supervision
