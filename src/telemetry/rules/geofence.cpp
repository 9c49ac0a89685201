#include "telemetry/rules/geofence.hpp"

#include <algorithm>
#include <cmath>

namespace gzl::telemetry {

namespace {

// Twice the signed area of the triangle: on which side of the edge the point lies.
double cross(Point from, Point to, Point point) {
    return static_cast<double>(to.x_cm - from.x_cm) * static_cast<double>(point.y_cm - from.y_cm) -
           static_cast<double>(to.y_cm - from.y_cm) * static_cast<double>(point.x_cm - from.x_cm);
}

double distance_to_edge(Point from, Point to, Point point) {
    const double dx = static_cast<double>(to.x_cm - from.x_cm);
    const double dy = static_cast<double>(to.y_cm - from.y_cm);
    const double px = static_cast<double>(point.x_cm - from.x_cm);
    const double py = static_cast<double>(point.y_cm - from.y_cm);
    const double square = dx * dx + dy * dy;
    const double along = square > 0 ? std::clamp((px * dx + py * dy) / square, 0.0, 1.0) : 0.0;
    return std::hypot(px - along * dx, py - along * dy);
}

bool crosses(Point from, Point to, Point point) {
    if ((from.y_cm > point.y_cm) == (to.y_cm > point.y_cm)) return false;
    const double side = cross(from, to, point);
    return to.y_cm > from.y_cm ? side > 0 : side < 0;
}

}  // namespace

std::int64_t distance_outside_cm(const std::vector<Point>& polygon, Point point) {
    bool inside = false;
    double nearest = distance_to_edge(polygon.back(), polygon.front(), point);
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point from = polygon[i];
        const Point to = polygon[(i + 1) % polygon.size()];
        if (crosses(from, to, point)) inside = !inside;
        nearest = std::min(nearest, distance_to_edge(from, to, point));
    }
    return inside ? 0 : static_cast<std::int64_t>(nearest);
}

Change GeofenceRule::take(Point fix, const std::vector<Point>& polygon, std::int64_t error_cm, Instant at) {
    outside_cm_ = distance_outside_cm(polygon, fix);
    last_.push_back(outside_cm_ > 2 * error_cm);
    if (last_.size() > kFixes) last_.erase(last_.begin());
    const auto outside = static_cast<std::size_t>(std::count(last_.begin(), last_.end(), true));
    const Side side = outside >= kOutside ? Side::met : outside == 0 ? Side::over : Side::between;
    return condition_.take(side, at, {});
}

std::optional<Point> FixPair::take(char axis, std::int64_t value_cm, Instant at) {
    (axis == 'x' ? x_ : y_) = value_cm;
    (axis == 'x' ? x_at_ : y_at_) = at;
    if (!x_ || !y_ || x_at_ != y_at_) return std::nullopt;
    return Point{*x_, *y_};
}

}  // namespace gzl::telemetry
