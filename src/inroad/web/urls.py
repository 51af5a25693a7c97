"""Every address there is: pages of their own, and a page for each action."""

from django.urls import path

from inroad.web import (
    acting,
    ask,
    feeds,
    forget,
    hear,
    interview,
    jobs,
    library,
    mishaps,
    profile,
    reading,
    views,
)

urlpatterns = [
    path("", views.brief),
    path("example/", views.example),
    path("conversation/<str:conversation>/", views.conversation),
    path("conversation/<str:conversation>/forget/", forget.conversation),
    path("profile/", profile.shown),
    path("interview/", interview.asked),
    path("interview/hear/", hear.brought),
    path("interview/heard/<str:conversation>/", hear.proposed),
    path("interview/<str:question>/", interview.asked_at),
    path("ask/", ask.asked),
    path("jobs/", jobs.shown),
    path("standing/feed.atom", feeds.standing),
    path("reading/", reading.shown),
    path("library/", library.shelf),
    path("sources/<str:source>/", library.source),
    path("<slug:first>/", acting.action_page),
    path("<slug:first>/<slug:second>/", acting.action_page),
]

handler400 = mishaps.unreadable
handler404 = mishaps.missing
handler500 = mishaps.broken
