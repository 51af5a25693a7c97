"""Every address there is: the Brief, a transcript, and a page for each action."""

from django.urls import path

from inroad.web import views

urlpatterns = [
    path("", views.brief),
    path("example/", views.example),
    path("conversation/<str:conversation>/", views.conversation),
    path("<slug:first>/", views.action_page),
    path("<slug:first>/<slug:second>/", views.action_page),
]

handler400 = views.unreadable
handler404 = views.missing
handler500 = views.broken
