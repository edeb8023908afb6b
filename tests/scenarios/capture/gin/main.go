// What Gin answers with SecureJSON: a list behind its own prefix, and behind one that the application sets.
package main

import (
	"encoding/json"
	"net/http/httptest"
	"os"

	"github.com/gin-gonic/gin"
)

func answered(name, prefix string) map[string]string {
	engine := gin.New()
	if prefix != "" {
		engine.SecureJsonPrefix(prefix)
	}
	engine.GET("/", func(c *gin.Context) {
		c.SecureJSON(200, []gin.H{{"berth": 3, "tug": name}, {"berth": 7, "tug": "Old " + name}})
	})
	answer := httptest.NewRecorder()
	engine.ServeHTTP(answer, httptest.NewRequest("GET", "/", nil))
	return map[string]string{"mime": answer.Header().Get("content-type"), "text": answer.Body.String()}
}

func main() {
	gin.SetMode(gin.ReleaseMode)
	json.NewEncoder(os.Stdout).Encode(map[string]any{
		"version":       gin.Version,
		"its own":       answered("Draugen of Korsør", ""),
		"a chosen one": answered("Hammerhead of Skagen", "for(;;);"),
	})
}
