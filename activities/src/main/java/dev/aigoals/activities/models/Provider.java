package dev.aigoals.activities.models;

import dev.aigoals.activities.models.Capabilities.Feature;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends one request by LangChain4j in the form that the server was found to take. */
final class Provider {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ModelProperties properties;
    private final Capabilities capabilities;
    private final HttpClient client;

    Provider(ModelProperties properties, Capabilities capabilities, HttpClient client) {
        this.properties = properties;
        this.capabilities = capabilities;
        this.client = client;
    }

    ModelProperties properties() {
        return properties;
    }

    ProviderCall prepare() {
        return new ProviderCall(client, this::fitting);
    }

    void send(ModelRequest request, ToolTalk tools, ProviderCall call, BlockingQueue<StreamEvent> events) {
        model(request, call).chat(chat(request, tools), new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(String token) {
                events.add(new StreamEvent.Token(token));
            }

            @Override
            public void onPartialToolCall(PartialToolCall piece) {
                events.add(new StreamEvent.ToolToken(piece.partialArguments().length()));
            }

            @Override
            public void onCompleteResponse(ChatResponse response) {
                events.add(new StreamEvent.Finished(response));
            }

            @Override
            public void onError(Throwable failure) {
                events.add(new StreamEvent.Broken(failure));
            }
        });
    }

    String constant(ModelRequest request) {
        return request.schema()
                .filter(_ -> !capabilities.has(Feature.JSON_SCHEMA))
                .map(schema -> request.constant() + "\n\n" + AnswerSchema.instruction(schema))
                .orElse(request.constant());
    }

    /** Whether a request may have tools called now. */
    boolean offers(ToolTalk tools) {
        return !tools.none() && capabilities.has(Feature.TOOLS);
    }

    private ChatRequest chat(ModelRequest request, ToolTalk tools) {
        List<ChatMessage> messages =
                new ArrayList<>(List.of(SystemMessage.from(constant(request)), UserMessage.from(request.changing())));
        ChatRequest.Builder chat = ChatRequest.builder();
        if (offers(tools)) {
            messages.addAll(tools.messages());
            chat.toolSpecifications(tools.specifications());
            chat.toolChoice(tools.open() ? ToolChoice.AUTO : ToolChoice.NONE);
        }
        chat.messages(messages);
        if (capabilities.has(Feature.JSON_SCHEMA)) {
            request.schema().ifPresent(schema -> chat.responseFormat(format(request.agent(), schema)));
        }
        return chat.build();
    }

    private static ResponseFormat format(String name, String schema) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(name)
                        .rootElement(JsonRawSchema.from(schema))
                        .build())
                .build();
    }

    private OpenAiStreamingChatModel model(ModelRequest request, ProviderCall call) {
        OpenAiStreamingChatModelBuilder builder = new OpenAiStreamingChatModelBuilder()
                .httpClientBuilder(new OneCall(call))
                .baseUrl(properties.baseAddress())
                .apiKey(properties.apiKey().isBlank() ? "none" : properties.apiKey())
                .modelName(properties.model(request.size()));
        return capabilities.has(Feature.COMPLETION_LIMIT)
                ? builder.maxCompletionTokens(properties.maxOutputTokens()).build()
                : builder.maxTokens(properties.maxOutputTokens()).build();
    }

    /** LangChain4j always asks for usage figures; a server that refuses the question is not asked. */
    private String fitting(String body) {
        if (capabilities.has(Feature.USAGE)) {
            return body;
        }
        ObjectNode request = (ObjectNode) JSON.readTree(body);
        request.remove("stream_options");
        return JSON.writeValueAsString(request);
    }

    private record OneCall(ProviderCall call) implements HttpClientBuilder {
        @Override
        public java.time.Duration connectTimeout() {
            return java.time.Duration.ZERO;
        }

        @Override
        public HttpClientBuilder connectTimeout(java.time.Duration timeout) {
            return this;
        }

        @Override
        public java.time.Duration readTimeout() {
            return java.time.Duration.ZERO;
        }

        @Override
        public HttpClientBuilder readTimeout(java.time.Duration timeout) {
            return this;
        }

        @Override
        public dev.langchain4j.http.client.HttpClient build() {
            return call;
        }
    }
}
