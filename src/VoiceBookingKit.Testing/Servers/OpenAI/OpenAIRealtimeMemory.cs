using System.Text.Json;

namespace VoiceBookingKit.Testing.Servers.OpenAI;

/// <summary>What the model of one call remembers, changed as the client says. Safe from many threads.</summary>
internal sealed class OpenAIRealtimeMemory
{
    private readonly Lock _gate = new();
    private readonly List<OpenAIRealtimeItem> _items = [];

    public IReadOnlyList<OpenAIRealtimeItem> Items
    {
        get
        {
            lock (_gate)
                return [.. _items];
        }
    }

    public void Add(OpenAIRealtimeItem item)
    {
        lock (_gate)
            _items.Add(item);
    }

    /// <summary>Null when it was done, otherwise what is wrong.</summary>
    public string? Change(JsonElement asked)
    {
        lock (_gate)
        {
            return asked.GetProperty("type").GetString() switch
            {
                "conversation.item.create" => Create(asked),
                "conversation.item.delete" => Find(asked, "item_id") is var at and >= 0 ? Remove(at) : "item_delete_unknown",
                _ => Find(asked, "item_id") is var at and >= 0 ? Cut(at, asked.GetProperty("audio_end_ms").GetInt32()) : "item_truncate_unknown",
            };
        }
    }

    private string? Create(JsonElement asked)
    {
        var before = asked.GetProperty("previous_item_id").GetString();
        var at = before == "root" ? 0 : Find(asked, "previous_item_id") + 1;
        if (at == 0 && before != "root")
            return "previous_item_unknown";
        var item = asked.GetProperty("item");
        var (id, kind) = (item.GetProperty("id").GetString()!, item.GetProperty("type").GetString()!);
        if (id.Length > 32 || _items.Exists(other => other.Id == id))
            return "item_id_invalid";
        var made = kind switch
        {
            "message" => Message(id, item),
            "function_call" => new OpenAIRealtimeItem(id, kind, item.GetProperty("arguments").GetString()!)
            {
                CallId = item.GetProperty("call_id").GetString(),
                Tool = item.GetProperty("name").GetString(),
            },
            "function_call_output" => new OpenAIRealtimeItem(id, kind, item.GetProperty("output").GetString()!) { CallId = item.GetProperty("call_id").GetString() },
            _ => null,
        };
        if (made is null || (kind == "function_call_output" && !_items.Exists(call => call.Kind == "function_call" && call.CallId == made.CallId)))
            return "item_invalid";
        _items.Insert(at, made);
        return null;
    }

    private static OpenAIRealtimeItem? Message(string id, JsonElement item)
    {
        var (role, part) = (item.GetProperty("role").GetString()!, item.GetProperty("content")[0]);
        var fits = (role, part.GetProperty("type").GetString()) is ("user", "input_text") or ("assistant", "output_text");
        return fits ? new OpenAIRealtimeItem(id, role, part.GetProperty("text").GetString()!) : null;
    }

    private string? Remove(int at)
    {
        _items.RemoveAt(at);
        return null;
    }

    private string? Cut(int at, int milliseconds)
    {
        if (_items[at] is not { Kind: "assistant", IsSound: true })
            return "item_truncate_invalid_item";
        _items[at] = _items[at] with { CutAt = milliseconds };
        return null;
    }

    private int Find(JsonElement asked, string name) => _items.FindIndex(item => item.Id == asked.GetProperty(name).GetString());
}
