package dev.aigoals.activities.models;

import dev.aigoals.activities.models.Capabilities.Feature;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder;
import java.net.http.HttpClient;
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

    void send(ModelRequest request, ProviderCall call, BlockingQueue<StreamEvent> events) {
        model(request, call).chat(chat(request), new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(String token) {
                events.add(new StreamEvent.Token(token));
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

    private ChatRequest chat(ModelRequest request) {
        ChatRequest.Builder chat = ChatRequest.builder()
                .messages(SystemMessage.from(constant(request)), UserMessage.from(request.changing()));
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
