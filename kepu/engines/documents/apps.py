from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "kepu.engines.documents"
    label = "documents"
