using System.Text;
using System.Text.Json;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Speech.Realtime;

namespace VoiceBookingKit.OpenAI.Realtime;

/// <summary>Makes events of what the Realtime API sends, and knows which answers are under way. What it does not know, it leaves alone.</summary>
internal sealed class RealtimeReader
{
    private const int LongestUtterance = 8_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _requests = [];
    private readonly Queue<string> _asked = [];
    private readonly HashSet<string> _unneeded = [];
    private readonly Dictionary<string, PcmConverter> _converters = [];
    private readonly Dictionary<string, StringBuilder> _utterances = [];

    /// <summary>How many answers are under way.</summary>
    public int Open
    {
        get
        {
            lock (_gate)
                return _asked.Count + _requests.Count;
        }
    }

    public void Asked(string requestId)
    {
        lock (_gate)
            _asked.Enqueue(requestId);
    }

    /// <summary>The vendor's id of an answer to be stopped; null when it has not begun, in which case it is stopped then, or has ended.</summary>
    public string? Stop(string requestId)
    {
        lock (_gate)
        {
            if (_asked.Contains(requestId))
                _unneeded.Add(requestId);
            return _requests.FirstOrDefault(response => response.Value == requestId).Key;
        }
    }

    /// <exception cref="SpeechProviderException">It reports that the call can't go on, or is no event.</exception>
    public IEnumerable<RealtimeEvent> Read(ReadOnlyMemory<byte> message, Action<string> stop)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return Read(json.RootElement, stop).ToList();
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw RealtimeFailures.Malformed(malformed);
        }
    }

    private IEnumerable<RealtimeEvent> Read(JsonElement happened, Action<string> stop)
    {
        switch (happened.GetProperty("type").GetString())
        {
            case "input_audio_buffer.speech_started":
                return [new RealtimeEvent.SpeechStarted()];
            case "conversation.item.input_audio_transcription.delta":
                return Interim(Text(happened, "item_id"), Text(happened, "delta"));
            case "conversation.item.input_audio_transcription.completed":
                _utterances.Remove(Text(happened, "item_id"));
                return [new RealtimeEvent.CallerWords(Text(happened, "item_id"), Text(happened, "transcript"), IsFinal: true)];
            case "response.created":
                Began(happened.GetProperty("response"), stop);
                return [];
            case "response.output_audio_transcript.delta" or "response.output_text.delta" when Request(happened) is { } request:
                return [new RealtimeEvent.Words(request, Text(happened, "item_id"), Text(happened, "delta"))];
            case "response.output_audio.delta" when Request(happened) is { } request:
                return [new RealtimeEvent.Sound(request, Converter(request).Convert(Convert.FromBase64String(Text(happened, "delta"))))];
            case "response.output_audio.done" when Request(happened) is { } request:
                return [new RealtimeEvent.Sound(request, Converter(request).Finish())];
            case "response.output_item.done" when Request(happened) is { } request && happened.GetProperty("item") is var item && Text(item, "type") == "function_call":
                return [new RealtimeEvent.ToolCall(request, Text(item, "id"), Text(item, "call_id"), Text(item, "name"), Text(item, "arguments"))];
            case "response.done":
                return Ended(happened.GetProperty("response"));
            case "error":
                return Failed(happened.GetProperty("error"));
            default:
                return [];
        }
    }

    private IEnumerable<RealtimeEvent> Interim(string itemId, string delta)
    {
        if (!_utterances.TryGetValue(itemId, out var words))
            _utterances[itemId] = words = new StringBuilder();
        if (words.Length + delta.Length > LongestUtterance)
            return [];
        return [new RealtimeEvent.CallerWords(itemId, words.Append(delta).ToString(), IsFinal: false)];
    }

    private void Began(JsonElement response, Action<string> stop)
    {
        var id = Text(response, "id");
        lock (_gate)
        {
            // An answer that nobody asked for is not heard.
            var own = response.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object ? Text(metadata, "request") : "";
            if (own.Length == 0 || !_asked.Contains(own))
            {
                stop(id);
                return;
            }
            Answered(own);
            _requests[id] = own;
            if (_unneeded.Remove(own))
                stop(id);
        }
    }

    private IEnumerable<RealtimeEvent> Ended(JsonElement response)
    {
        lock (_gate)
        {
            if (!_requests.Remove(Text(response, "id"), out var request))
                return [];
            _converters.Remove(request);
            return [new RealtimeEvent.ResponseEnded(request, HasFailed: Text(response, "status") == "failed")];
        }
    }

    /// <summary>An error ends what it is about: the call when it is the key or the session, an answer when it is that answer; anything else is a trifle.</summary>
    private IEnumerable<RealtimeEvent> Failed(JsonElement error)
    {
        var code = Text(error, "code");
        if (code is "invalid_api_key" or "insufficient_quota" or "session_expired" or "model_not_found")
            throw code == "invalid_api_key" ? RealtimeFailures.WrongKey(code) : RealtimeFailures.Closed(null);
        var about = Text(error, "event_id");
        lock (_gate)
        {
            if (!_asked.Contains(about))
                return [];
            Answered(about);
            return [new RealtimeEvent.ResponseEnded(about, HasFailed: true)];
        }
    }

    private void Answered(string requestId)
    {
        var rest = _asked.Where(asked => asked != requestId).ToList();
        _asked.Clear();
        rest.ForEach(_asked.Enqueue);
    }

    private string? Request(JsonElement happened)
    {
        lock (_gate)
            return _requests.GetValueOrDefault(Text(happened, "response_id"));
    }

    private PcmConverter Converter(string request)
    {
        if (!_converters.TryGetValue(request, out var converter))
            _converters[request] = converter = new PcmConverter(new AudioFormat(RealtimeMessages.SampleRate), AudioFormat.Session);
        return converter;
    }

    private static string Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
