/** What the AI SDK streams of an answer, by its fourth version's own protocol; the model is its mock. */
import { simulateReadableStream, streamText } from 'ai';
import { MockLanguageModelV1 } from 'ai/test';
import { write } from './write.mjs';

const said = ['The south', ' fairway is', ' buoyed', ' until', ' Terningen.'];
const model = new MockLanguageModelV1({
  doStream: async () => ({
    stream: simulateReadableStream({
      chunks: [
        ...said.map((textDelta) => ({ type: 'text-delta', textDelta })),
        { type: 'finish', finishReason: 'stop', usage: { completionTokens: 5, promptTokens: 3 } },
      ],
    }),
    rawCall: { rawPrompt: null, rawSettings: {} },
  }),
});
const answer = streamText({ model, prompt: 'Which way?' }).toDataStreamResponse();
write('ai-stream', { type: answer.headers.get('content-type'), text: await answer.text() });
