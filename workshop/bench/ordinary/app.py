"""A skill that greets, with the SDK's standard builder and its DynamoDB adapter, which read and write a user's item."""

import os
from typing import Any

from ask_sdk.standard import StandardSkillBuilder
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_request_type

builder = StandardSkillBuilder(table_name=os.environ["NECK_COACH_TABLE"], auto_create_table=False)


@builder.request_handler(can_handle_func=is_request_type("LaunchRequest"))
def launch(handler_input: HandlerInput) -> Any:
    """Greet, and count the visit."""
    attributes = handler_input.attributes_manager.persistent_attributes
    attributes["visits"] = int(attributes.get("visits", 0)) + 1
    handler_input.attributes_manager.save_persistent_attributes()
    return handler_input.response_builder.speak("Welcome.").ask("What would you like?").response


handler = builder.lambda_handler()
